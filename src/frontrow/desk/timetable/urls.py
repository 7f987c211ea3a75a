"""The timetable's addresses, under /desk/."""

from django.urls import path

from frontrow.desk.timetable import run_views, views

urlpatterns = [
    path("timetable/", views.overview, name="desk_timetable"),
    path("timetable/problem.json", views.problem, name="desk_problem"),
    path("timetable/heat-map.svg", views.heat_map_picture, name="desk_heat_map"),
    path("timetable/wishes/", views.upload_wishes, name="desk_wishes"),
    path("timetable/wishes/<int:key>/delete/", views.delete_wishes, name="desk_wishes_delete"),
    path("timetable/audience/", views.audience, name="desk_audience"),
    path("timetable/run/<slug:kind>/", run_views.start, name="desk_run_start"),
    path("timetable/runs/<int:key>/", run_views.run, name="desk_run"),
    path("timetable/runs/<int:key>/state/", run_views.state, name="desk_run_state"),
    path("timetable/runs/<int:key>/stop/", run_views.stop, name="desk_run_stop"),
    path("timetable/runs/<int:key>/apply/", run_views.apply, name="desk_run_apply"),
    path("timetable/runs/<int:key>/score.svg", run_views.score_picture, name="desk_run_plot"),
]
