import pytest

from frontrow.cli.__main__ import main
from frontrow.site import fonts

pytestmark = pytest.mark.django_db


@pytest.fixture
def data(settings, tmp_path, shelf):
    """A data folder whose small fonts are there already."""
    settings.DATA_FOLDER = tmp_path / "data"
    (settings.DATA_FOLDER / "fonts").mkdir(parents=True)
    (settings.DATA_FOLDER / "pictures").symlink_to(shelf)
    for face in fonts.FACES:
        (settings.DATA_FOLDER / "fonts" / f"{face.name}.woff2").write_bytes(b"wOF2")
    return tmp_path


def test_publish_writes_the_site(data, published, capsys):
    assert main(["publish", str(data / "site")]) == 0
    assert (data / "site" / "pl" / "films" / "wanda" / "index.html").is_file()
    assert capsys.readouterr().out.endswith(f" files in {data / 'site'}\n")


def test_publish_before_anything_is_published_answers_no(data, db, capsys):
    assert main(["publish", str(data / "site")]) == 1
    assert (capsys.readouterr().out.startswith("nothing is published yet"), (data / "site").exists()) == (True, False)


def test_publish_refuses_a_folder_that_holds_something_else(data, published, capsys):
    (data / "home").mkdir()
    (data / "home" / "letter.txt").write_text("mine")
    assert main(["publish", str(data / "home")]) == 2
    assert capsys.readouterr().err.endswith("/home: exists and is not an earlier copy of the site\n")


def test_publish_refuses_a_file_in_place_of_a_folder(data, published, capsys):
    (data / "file").write_text("mine")
    assert main(["publish", str(data / "file")]) == 2
    assert (data / "file").read_text() == "mine"
