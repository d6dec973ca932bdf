"""pre-commit, GitHub and GitLab: what the repository and docs/ci.md offer them, as far as it runs without a network."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(Path(__file__).parent / "reports" / "support"))

from ci_samples import published_schema  # noqa: E402 - the samples of the formats' tests

BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
SOURCE = "---\nsource: wire.example\npublished: 2026-05-04\n---\nTwelve workers were injured in a fire at the Larch Mill in Dunmore on Sunday.\n"
DRAFT = "---\npublished: 2026-05-05\n---\nA fire at the Larch Mill in Dunmore injured {} workers on Sunday.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository's folder: a source, a draft that agrees and one that does not, settings that name the sources."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "sources" / "wire.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "drafts" / "right.md").write_text(DRAFT.format(12), encoding="utf-8")
    (tmp_path / "drafts" / "wrong one.md").write_text(DRAFT.format(15), encoding="utf-8")
    (tmp_path / "crosscheck.toml").write_text('sources = ["sources/*.md"]\n', encoding="utf-8")
    return tmp_path


def shown_yaml(heading: str) -> Any:
    """The YAML under a heading of docs/ci.md."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    section = text.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    (block,) = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    return yaml.safe_load(block)


def test_the_hooks_file_is_valid() -> None:
    manifest = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(manifest, capture_output=True, check=False).returncode == 0


def test_the_hook_runs_on_changed_drafts_and_takes_the_sources_from_the_settings(desk: Path) -> None:
    """With pre-commit itself, the hook made local so that nothing is installed."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    hook |= {"language": "system", "entry": hook["entry"].replace("crosscheck", str(BIN / "crosscheck"), 1)}
    (desk / ".pre-commit-config.yaml").write_text(
        yaml.safe_dump({"repos": [{"repo": "local", "hooks": [hook]}]}), encoding="utf-8"
    )
    environment = {**ENVIRONMENT, "PRE_COMMIT_HOME": str(desk / ".cache")}
    for command in (["git", "init", "-q"], ["git", "add", "."]):
        subprocess.run(command, cwd=desk, check=True)

    def run(*files: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--files", *files]
        return subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)

    assert run("drafts/right.md").returncode == 0
    wrong = run("drafts/right.md", "drafts/wrong one.md")
    assert wrong.returncode == 1
    assert "exit code: 1" in wrong.stdout
    assert "number-conflict" in wrong.stdout
    assert "Skipped" in run("sources/wire.md").stdout


def test_the_hook_that_the_docs_show_exists() -> None:
    (repository,) = shown_yaml("pre-commit")["repos"]
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {hook["id"] for hook in repository["hooks"]} <= offered


def test_the_action_and_its_workflow_are_valid() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(published_schema("action")).validate(action)
    workflow = shown_yaml("GitHub")
    workflow["on"] = workflow.pop(True, workflow.get("on"))  # YAML 1.1 reads `on` as true
    jsonschema.Draft7Validator(published_schema("workflow")).validate(workflow)
    (step,) = [s for s in workflow["jobs"]["crosscheck"]["steps"] if "/crosscheck@" in s.get("uses", "")]
    assert set(step["with"]) <= set(action["inputs"])


def test_the_action_never_puts_an_input_into_a_script() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert not [step for step in action["runs"]["steps"] if "${{" in step.get("run", "")]


@pytest.mark.parametrize(
    ("drafts", "more", "code"),
    [
        pytest.param("drafts/right.md", {}, 0, id="agrees"),
        pytest.param("drafts/*.md", {}, 1, id="a-glob-and-a-space"),
        pytest.param("drafts/right.md\ndrafts/wrong one.md", {"INPUT_FAIL_ON": "never"}, 0, id="lines"),
        pytest.param("drafts/*.rst", {}, 2, id="a-glob-without-a-match"),
        pytest.param("drafts/right.md\n$(touch pwned)", {}, 2, id="hostile"),
    ],
)
def test_the_actions_script(desk: Path, drafts: str, more: dict[str, str], code: int) -> None:
    files = {"GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary.md"}
    environment = {
        **ENVIRONMENT,
        "INPUT_DRAFTS": drafts,
        "INPUT_SOURCES": "sources",
        **{k: str(desk / v) for k, v in files.items()},
        **more,
    }
    script = ["bash", str(ROOT / "tests" / "scripts" / "action.sh")]
    done = subprocess.run(script, cwd=desk, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    assert (desk / "output").read_text(encoding="utf-8") == f"exit-code={code}\n"
    assert not (desk / "pwned").exists()
    if code < 2:
        assert (desk / "crosscheck.sarif").is_file()
        assert (desk / "crosscheck.html").is_file()
        assert (desk / "summary.md").read_text(encoding="utf-8").startswith("### ")
        assert ("::error file=drafts/wrong one.md" in done.stdout) is ("wrong" in drafts or "*" in drafts)


def test_the_gitlab_snippet_is_valid_and_runs(desk: Path) -> None:
    snippet = shown_yaml("GitLab")
    jsonschema.Draft7Validator(published_schema("gitlab-ci")).validate(snippet)
    install, check = snippet["crosscheck"]["script"]
    assert install == "pip install crosscheck-news"
    done = subprocess.run(["bash", "-c", check], cwd=desk, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    for file in snippet["crosscheck"]["artifacts"]["reports"].values():
        assert (desk / file).is_file()
