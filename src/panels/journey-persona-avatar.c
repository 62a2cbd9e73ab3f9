/* journey-persona-avatar.c: a persona as a small picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "journey-persona-avatar.h"

#include "journey-enums.h"
#include "journey-picture.h"

/* Px of a side of a portrait: sharp enough for the largest avatar on a dense screen. */
#define SIDE 192

/**
 * JourneyPersonaAvatar:
 *
 * The portrait of a persona, or else the first letter of the name, in its colour, as on the map.
 */

struct _JourneyPersonaAvatar
{
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GSignalGroup *signals; /* of the persona; holds a weak reference */
  JourneyPersona *persona;
  char *tint; /* the style class in use, or NULL */
};

G_DEFINE_FINAL_TYPE (JourneyPersonaAvatar, journey_persona_avatar, ADW_TYPE_BIN)

typedef enum
{
  PROP_PERSONA = 1,
  PROP_SIZE,
} JourneyPersonaAvatarProperty;

static GParamSpec *properties[PROP_SIZE + 1];

/**
 * journey_tint_dup_class:
 * @color: a colour of the palette
 *
 * Returns: (transfer full): the style class that gives a widget this colour: an avatar its ground,
 *   other widgets that of what is drawn
 */
char *
journey_tint_dup_class (JourneyColor color)
{
  return g_strconcat ("tint-", journey_word_from_enum (JOURNEY_TYPE_COLOR, (int) color), NULL);
}

static void
update_letter (JourneyPersonaAvatar *self)
{
  const char *name = self->persona ? journey_persona_get_name (self->persona) : "";
  g_autofree char *letter = *name ? g_utf8_substring (name, 0, 1) : NULL;

  adw_avatar_set_text (self->avatar, letter);
}

static void
update_tint (JourneyPersonaAvatar *self)
{
  if (self->tint)
    gtk_widget_remove_css_class (GTK_WIDGET (self->avatar), self->tint);
  g_clear_pointer (&self->tint, g_free);
  if (!self->persona)
    return;

  self->tint = journey_tint_dup_class (journey_persona_get_color (self->persona));
  gtk_widget_add_css_class (GTK_WIDGET (self->avatar), self->tint);
}

static GdkPaintable *
load_portrait (const char *uri)
{
  cairo_surface_t *surface = *uri ? journey_picture_load (uri, SIDE, NULL) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;
  gsize stride;

  if (!surface)
    return NULL;

  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), SIDE * stride);
  texture = gdk_memory_texture_new (SIDE, SIDE, GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);
  return GDK_PAINTABLE (texture);
}

static void
update_portrait (JourneyPersonaAvatar *self)
{
  g_autoptr (GdkPaintable) portrait =
      self->persona ? load_portrait (journey_persona_get_portrait (self->persona)) : NULL;

  adw_avatar_set_custom_image (self->avatar, portrait);
}

static void
journey_persona_avatar_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  JourneyPersonaAvatar *self = JOURNEY_PERSONA_AVATAR (object);

  switch ((JourneyPersonaAvatarProperty) prop_id)
    {
    case PROP_PERSONA:
      g_value_set_object (value, self->persona);
      break;

    case PROP_SIZE:
      g_value_set_int (value, adw_avatar_get_size (self->avatar));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_persona_avatar_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  JourneyPersonaAvatar *self = JOURNEY_PERSONA_AVATAR (object);

  switch ((JourneyPersonaAvatarProperty) prop_id)
    {
    case PROP_PERSONA:
      journey_persona_avatar_set_persona (self, g_value_get_object (value));
      break;

    case PROP_SIZE:
      if (adw_avatar_get_size (self->avatar) != g_value_get_int (value))
        {
          adw_avatar_set_size (self->avatar, g_value_get_int (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
journey_persona_avatar_dispose (GObject *object)
{
  JourneyPersonaAvatar *self = JOURNEY_PERSONA_AVATAR (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->persona);
  g_clear_pointer (&self->tint, g_free);

  G_OBJECT_CLASS (journey_persona_avatar_parent_class)->dispose (object);
}

static void
journey_persona_avatar_class_init (JourneyPersonaAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_persona_avatar_get_property;
  object_class->set_property = journey_persona_avatar_set_property;
  object_class->dispose = journey_persona_avatar_dispose;

  /**
   * JourneyPersonaAvatar:persona:
   *
   * Who is shown.
   */
  properties[PROP_PERSONA] =
      g_param_spec_object ("persona", NULL, NULL, JOURNEY_TYPE_PERSONA, flags);

  /**
   * JourneyPersonaAvatar:size:
   *
   * The px of a side.
   */
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, -1, G_MAXINT, -1, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
journey_persona_avatar_init (JourneyPersonaAvatar *self)
{
  self->avatar = ADW_AVATAR (adw_avatar_new (36, NULL, TRUE));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->avatar));

  self->signals = g_signal_group_new (JOURNEY_TYPE_PERSONA);
  g_signal_group_connect_swapped (self->signals, "notify::name", G_CALLBACK (update_letter), self);
  g_signal_group_connect_swapped (self->signals, "notify::color", G_CALLBACK (update_tint), self);
  g_signal_group_connect_swapped (self->signals, "notify::portrait", G_CALLBACK (update_portrait),
                                  self);
}

/**
 * journey_persona_avatar_get_persona:
 * @self: an avatar
 *
 * Returns: (nullable) (transfer none): who is shown
 */
JourneyPersona *
journey_persona_avatar_get_persona (JourneyPersonaAvatar *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_AVATAR (self), NULL);

  return self->persona;
}

/**
 * journey_persona_avatar_set_persona:
 * @self: an avatar
 * @persona: (nullable): who is shown
 *
 * Shows somebody, and follows as they change.
 */
void
journey_persona_avatar_set_persona (JourneyPersonaAvatar *self, JourneyPersona *persona)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_AVATAR (self));
  g_return_if_fail (persona == NULL || JOURNEY_IS_PERSONA (persona));

  if (!g_set_object (&self->persona, persona))
    return;

  g_signal_group_set_target (self->signals, persona);
  update_letter (self);
  update_tint (self);
  update_portrait (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSONA]);
}
