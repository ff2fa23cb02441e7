"""What the checks of the supply chain refuse: python3 -m unittest discover --start-directory .ci/supply"""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import licences
from component import Component

HERE = Path(__file__).parent


def package(folder, licence):
    Path(folder, "some.nuspec").write_text(
        f'<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>{licence}</metadata></package>')
    return Component("Some", "1.0.0", folder=Path(folder))


class LicenceTests(unittest.TestCase):
    def problem_with(self, licence):
        with tempfile.TemporaryDirectory() as folder:
            return licences.problem(package(folder, licence))

    def test_an_allowed_expression_is_no_problem(self):
        self.assertIsNone(self.problem_with('<license type="expression">MIT</license>'))

    def test_another_licence_is_refused_by_its_name(self):
        self.assertIn("GPL-3.0-only", self.problem_with('<license type="expression">GPL-3.0-only</license>'))

    def test_no_licence_is_unknown(self):
        self.assertIn("unknown", self.problem_with(""))

    def test_a_file_of_the_package_is_unknown(self):
        self.assertIn("unknown", self.problem_with('<license type="file">LICENSE.txt</license>'))

    def test_one_alternative_is_enough_but_of_a_conjunction_all_count(self):
        self.assertTrue(licences.is_allowed("GPL-2.0-only OR MIT"))
        self.assertFalse(licences.is_allowed("GPL-2.0-only AND MIT"))
        self.assertFalse(licences.is_allowed("Apache-2.0 WITH Some-exception"))

    def test_a_package_that_was_not_restored_needs_a_licence_that_is_written_down(self):
        self.assertIsNone(licences.problem(Component("AWSSDK.IoT", "1.0.0")))
        self.assertIn("unknown", licences.problem(Component("Another", "1.0.0")))

    def test_a_package_that_states_none_has_the_licence_that_is_written_down(self):
        with tempfile.TemporaryDirectory() as folder:
            component = package(folder, "<licenseUrl>https://example.com/LICENSE</licenseUrl>")
            component.name = "K4os.Compression.LZ4"
            self.assertIsNone(licences.problem(component))

    def test_what_is_written_down_has_to_be_what_the_package_states(self):
        with tempfile.TemporaryDirectory() as folder:
            component = package(folder, '<license type="expression">MIT</license>')
            component.name = "AWSSDK.IoT"
            self.assertIn("stated-licences.json says Apache-2.0", licences.problem(component))


class AdviceTests(unittest.TestCase):
    def exit_code(self, ours, canary, kind="vulnerable"):
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for name, packages in {"ours": ours, "canary": canary}.items():
                paths.append(Path(folder, name))
                paths[-1].write_text(json.dumps({"projects": [{"path": "a.csproj", "frameworks": [{"framework": "net10.0", "transitivePackages": packages}]}]}))
            return subprocess.run([sys.executable, HERE / "advice.py", kind, *paths], capture_output=True).returncode

    bad = [{"id": "A", "resolvedVersion": "1.0.0", "vulnerabilities": [{"severity": "High"}], "deprecationReasons": ["Legacy"]}]

    def test_nothing_said_against_ours_but_against_the_canary_is_clean(self):
        self.assertEqual(0, self.exit_code([], self.bad))
        self.assertEqual(0, self.exit_code([], self.bad, "deprecated"))

    def test_something_said_against_ours_is_a_failure(self):
        self.assertEqual(1, self.exit_code(self.bad, self.bad))
        self.assertEqual(1, self.exit_code(self.bad, [], "deprecated"))

    def test_silence_about_the_canary_is_no_judgement(self):
        self.assertEqual(3, self.exit_code([], []))


if __name__ == "__main__":
    unittest.main()
