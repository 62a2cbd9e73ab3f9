# test-restore.py: what was not saved when the program ended is there at the next start
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import re
import shutil
import signal
import tempfile
from pathlib import Path

import pyatspi

import desktop
import editing
from desktop import wait_for, xdotool

SAMPLE = desktop.ROOT / "data/samples/ebike.journey"
TITLE = "Buying a first e-bike"
OLD, NEW = "Reads a comparison test", "Asks at work"


class Restore(editing.EditTestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = Path(folder.name) / "map.journey"
        shutil.copy(SAMPLE, self.path)
        self.before = self.path.read_bytes()
        self.start_with(self.path)
        self.retitle(OLD, NEW)

    def drafts(self):
        return list((self.state / "journey/drafts").glob("*.journey"))

    def has_draft(self):
        return any(NEW.encode() in draft.read_bytes() for draft in self.drafts())

    def lose(self):
        """The program ends as in a power cut, once the change is on the disk."""
        wait_for("draft", self.has_draft)
        self.process.kill()
        self.process.wait()
        self.assertEqual(self.path.read_bytes(), self.before)

    def start_again(self):
        self.start()
        self.activate_window()
        self.wait_for(role="label", name="Unsaved Maps")
        return self.wait_for_button("Restore")

    def is_offered(self):
        return self.find(role="label", name="Unsaved Maps")

    def test_restore(self):
        self.lose()
        button = self.start_again()
        self.wait_for(role="list item", name=TITLE)
        said = self.wait_for(role="label", starts="Last changed ").name
        self.assertTrue(re.search(r" \d\d:\d\d\n", said), said)
        self.assertIn(f"1 change to {self.path}", said)

        self.click(button)
        self.find_restored()
        self.wait_for_box(NEW)
        self.wait_for(role="button", starts="Undo Restore Changes")
        xdotool("key", "ctrl+z")
        self.wait_for_box(OLD)
        xdotool("key", "ctrl+shift+z")
        self.wait_for_box(NEW)
        self.assertEqual(self.path.read_bytes(), self.before)

        saved = json.loads(self.save())
        titles = [t["title"] for stage in saved["stages"] for t in stage["touchpoints"]]
        self.assertIn(NEW, titles)
        wait_for("no draft", lambda: not self.drafts())

    def find_restored(self):
        self.canvas = self.wait_for(role="list", name="Journey map")
        wait_for("dialog gone", lambda: not self.is_offered())

    def test_typing(self):
        """What nobody has finished typing is not lost either."""
        card = self.wait_for_box(NEW)
        self.click(card)
        wait_for("focus", lambda: self.has_state(card, pyatspi.STATE_FOCUSED))
        xdotool("key", "F2")
        self.type("Half a thought")
        half = b"Half a thought"
        wait_for("draft", lambda: any(half in d.read_bytes() for d in self.drafts()))
        self.process.kill()
        self.process.wait()
        self.click(self.start_again())
        self.find_restored()
        self.wait_for_box("Half a thought")

    def test_discard(self):
        self.lose()
        self.start_again()
        self.click(self.wait_for_button("Discard"))
        self.click(self.wait_for_button("Undo"))
        self.wait_for_button("Restore")
        self.assertTrue(self.has_draft())

        self.click(self.wait_for_button("Discard"))
        wait_for("row gone", lambda: not self.find(role="button", name="Restore"))
        xdotool("key", "Escape")
        wait_for("dialog gone", lambda: not self.is_offered())
        wait_for("no draft", lambda: not self.drafts())
        self.assertEqual(self.path.read_bytes(), self.before)

    def test_damaged(self):
        """A draft that cannot be read is said to be so, and goes where it is not offered again."""
        self.lose()
        (draft,) = self.drafts()
        draft.write_bytes(draft.read_bytes()[:500])
        self.start()
        self.activate_window()
        self.assertIn("damaged", self.wait_for(role="label", starts="Last changed ").name)
        self.click(self.wait_for_button("Keep Aside"))
        said = self.wait_for(role="label", starts="This draft is damaged. ").name
        self.assertEqual(self.drafts(), [])
        kept = list((self.state / "journey/drafts").glob("*/*.journey"))
        self.assertEqual([path for path in kept if not said.endswith(str(path))], [])
        self.assertEqual([path.stat().st_size for path in kept], [500])

    def check_told_to_end(self, number):
        """Nobody is there to be asked, and the change may be younger than the last draft."""
        self.process.send_signal(number)
        self.assertEqual(self.process.wait(), 0)
        self.assertTrue(self.has_draft())
        self.assertEqual(self.path.read_bytes(), self.before)

    def test_terminated(self):
        self.check_told_to_end(signal.SIGTERM)

    def test_hung_up(self):
        self.check_told_to_end(signal.SIGHUP)


if __name__ == "__main__":
    desktop.main()
