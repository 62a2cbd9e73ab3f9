# journeys.py: journeys of any size, the same ones each time
#
# SPDX-License-Identifier: GPL-3.0-or-later

import itertools
import json

VERBS = ["Search", "Compare", "Ask", "Open", "Sign", "Pay", "Receive", "Unpack", "Rate", "Return"]
ACTORS = ["Shopper", "Agent", "Courier"]
COLORS = ["teal", "purple", "orange"]
PHASES = ["before", "during", "after"]
CHANNELS = ["website", "store", "email", "phone", "chat", "app", "post", "delivery", "social"]
CONFIDENCES = ["assumed", "partly", "validated"]
TOUCHPOINTS_OF_STAGE = 10

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


class Journey:
    """A document in the making; `rich` is what decides how much is in it."""

    def __init__(self, count, rich):
        self.count = count
        self.rich = rich
        self.numbers = itertools.count(1)
        self.personas = [
            {"id": self.id(), "name": name, "color": color} for name, color in zip(ACTORS, COLORS)
        ]

    def id(self):
        number, digits = next(self.numbers), ""
        for _ in range(8):
            digits = ALPHABET[number % 32] + digits
            number //= 32
        return digits

    def emotions(self, i):
        if self.rich:
            scores = {actor: 1 + (i * 7 + actor * 3) % 5 for actor in range(3)}
        else:
            scores = dict.fromkeys([i % 3] + ([(i + 1) % 3] if i % 4 == 0 else []), 1 + i * 7 % 5)
        return [
            {"persona": self.personas[actor]["id"], "score": score}
            for actor, score in sorted(scores.items())
        ]

    def touchpoint(self, i):
        touchpoint = {"id": self.id(), "title": f"{VERBS[i % 10]} step {i + 1}"}
        if self.rich:
            touchpoint |= {
                "channel": CHANNELS[i % 9],
                "doing": f"Looks for offer {i * 31 % 977} and notes what it costs with delivery",
                "thinking": f"Is {i * 17 % 499} euros a fair price, and who helps me after I paid?",
                "backstage": f"Stock of depot {i % 89} is asked for",
            }
            if i % 9 == 4:
                touchpoint["moment"] = "truth"
            touchpoint |= {"importance": 1 + i % 5, "confidence": CONFIDENCES[i % 3]}
        return touchpoint | {"emotions": self.emotions(i)}

    def stage(self, first):
        place = first // TOUCHPOINTS_OF_STAGE
        stage = {"id": self.id(), "title": f"Stage {place + 1}"}
        if self.rich:
            stage["phase"] = PHASES[min(2, 3 * first // self.count)]
            stage["customers"] = 1000000 - 100 * place
        last = min(first + TOUCHPOINTS_OF_STAGE, self.count)
        return stage | {"touchpoints": [self.touchpoint(i) for i in range(first, last)]}

    def around(self, stages):
        """What hangs on the touchpoints in a journey that people work with."""
        ids = [touchpoint["id"] for stage in stages for touchpoint in stage["touchpoints"]]
        pains = [
            {
                "id": self.id(),
                "title": f"Waits {1 + i % 50} minutes for an answer",
                "severity": 1 + i % 5,
                "frequency": 1 + i % 4,
                "touchpoints": [ids[i]],
            }
            for i in range(1, self.count, 4)
        ]
        opportunities = [
            {
                "id": self.id(),
                "title": f"Answer within {1 + i % 7} minutes",
                "impact": 1 + i % 5,
                "effort": 1 + i % 3,
                "painPoints": [pains[i]["id"]],
            }
            for i in range(0, len(pains), 2)
        ]
        evidence = [
            {
                "id": self.id(),
                "kind": "interview",
                "text": f"{1 + i % 12} of 12 people said so",
                "supports": [ids[i]],
            }
            for i in range(2, self.count, 5)
        ]
        metrics = [
            {
                "id": self.id(),
                "kind": "csat",
                "title": "Satisfaction",
                "unit": "%",
                "target": 90,
                "better": "higher",
                "on": stage["id"],
                "readings": [
                    {"date": f"2026-0{month}-01", "value": 60 + (place + month) % 30}
                    for month in range(1, 6)
                ],
            }
            for place, stage in enumerate(stages)
        ]
        return {
            "connections": [
                {"id": self.id(), "from": ids[i], "to": ids[i - 5], "label": "once more"}
                for i in range(9, self.count, 20)
            ],
            "painPoints": pains,
            "opportunities": opportunities,
            "evidence": evidence,
            "metrics": metrics,
        }

    def document(self):
        stages = [self.stage(first) for first in range(0, self.count, TOUCHPOINTS_OF_STAGE)]
        document = {
            "format": "journey",
            "version": 1,
            "title": f"Buying journey with {self.count} tasks",
            "scale": {"minimum": 1, "maximum": 5},
        }
        if not self.rich:
            document["lanes"] = [
                {"id": self.id(), "kind": kind} for kind in ("touchpoints", "feeling")
            ]
        document |= {"personas": self.personas, "stages": stages}
        return document | (self.around(stages) if self.rich else {})

    def write(self, path):
        path.write_text(json.dumps(self.document(), indent=2) + "\n", encoding="utf-8")


def write_plain(path, count):
    """Title, stages, touchpoints and scores: all that a Mermaid journey can say."""
    Journey(count, rich=False).write(path)


def write_rich(path, count):
    """All lanes filled, as in a journey that people work with."""
    Journey(count, rich=True).write(path)


def write_mermaid(path, count):
    lines = ["journey", f"    title Buying journey with {count} tasks"]
    for i in range(count):
        if i % TOUCHPOINTS_OF_STAGE == 0:
            lines.append(f"    section Stage {i // TOUCHPOINTS_OF_STAGE + 1}")
        actors = [ACTORS[i % 3]] + ([ACTORS[(i + 1) % 3]] if i % 4 == 0 else [])
        lines.append(f"      {VERBS[i % 10]} step {i + 1}: {1 + i * 7 % 5}: {', '.join(actors)}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_dot(path, count):
    """A box for each touchpoint, in its place: with `neato -n` there is no layout to work out."""
    lines = [
        'digraph j{node[shape=box,style=filled,fillcolor="#a5d8ff",'
        "width=2.7,height=1.1,fixedsize=true,fontsize=12];"
    ]
    for i in range(count):
        place = f"{i // 10 * 240},{-(i % 10) * 120}!"
        lines.append(f'n{i}[label="{VERBS[i % 10]} step {i + 1}",pos="{place}"];')
    path.write_text("\n".join(lines) + "\n}\n", encoding="utf-8")
