import io
import xml.etree.ElementTree as ET

from PIL import Image

from frontrow.timetable.draft import AfterMoves, draft
from frontrow.timetable.pictures.heat_map import heat_map
from frontrow.timetable.pictures.png import as_png
from frontrow.timetable.pictures.score_plot import score_plot
from tests.timetable.festivals import read, small


def test_score_plot_falls_from_left_to_right() -> None:
    drawing = score_plot([(0.0, 100.0), (1.0, 60.0), (2.0, 50.0)])
    root = ET.fromstring(drawing.as_svg())
    lines = [node for node in root.iter("{http://www.w3.org/2000/svg}polyline") if node.get("stroke-width") == "2"]
    assert [line.get("points") for line in lines] == ["70,40 345,232 620,280"]


def test_score_plot_of_nothing_is_still_a_picture() -> None:
    assert b"Score over time" in score_plot([]).as_svg()


def test_heat_map_counts_people_and_seats_by_hour() -> None:
    problem = read(small(festival="<Small & sweet>"))
    placed = draft(problem, AfterMoves(500)).placed
    drawing = heat_map(problem, placed)
    titles = [node.text or "" for node in ET.fromstring(drawing.as_svg()).iter("{http://www.w3.org/2000/svg}title")]
    assert titles[0] == "<Small & sweet>: people who come against seats, by day and hour of start"
    seats = sum(int(text.split(", ")[1].split()[0]) for text in titles[1:])
    assert seats == sum(one.screen.seats for one in placed)


def test_png_has_twice_the_points_of_its_drawing() -> None:
    drawing = score_plot([(0.0, 1.0)])
    assert Image.open(io.BytesIO(as_png(drawing))).size == (1280, 640)
