# tap.py: tells how tests written in Python went, as the build wants to hear it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import sys
import unittest


class TapResult(unittest.TestResult):
    """One line a test; what went wrong in it, or in parts of it, is told below."""

    def startTest(self, test):
        super().startTest(test)
        self.details = []

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.details.append(self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.details.append(self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.details.append(f"{subtest}\n{self._exc_info_to_string(err, test)}")

    def stopTest(self, test):
        super().stopTest(test)
        verdict = "not ok" if self.details else "ok"
        print(f"{verdict} {self.testsRun} - {test.id().partition('.')[2]}")
        for details in self.details:
            for line in details.splitlines():
                print(f"# {line}")
        sys.stdout.flush()


def main():
    """Runs the tests of the program, and gives the exit status."""
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}")
    result = TapResult()
    suite.run(result)
    return 0 if result.wasSuccessful() else 1
