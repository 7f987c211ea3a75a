"""The board's addresses, under /desk/."""

from django.urls import path

from frontrow.desk.board import views

urlpatterns = [
    path("board/", views.index, name="desk_board"),
    path("board/board.css", views.stylesheet, name="desk_board_stylesheet"),
    path("board/check/", views.check, name="desk_board_check"),
    path("board/changes/", views.changes, name="desk_board_changes"),
    path("board/screening/<int:key>/", views.screening, name="desk_board_screening"),
    path("board/<str:day>/", views.day, name="desk_board_day"),
    path("board/<str:day>/stand/", views.stand, name="desk_board_stand"),
    path("board/<str:day>/move/", views.move, name="desk_board_move"),
    path("board/<str:day>/undo/", views.undo, name="desk_board_undo"),
    path("board/<str:day>/redo/", views.redo, name="desk_board_redo"),
    path("board/<str:day>/shelf/", views.shelf, name="desk_board_shelf"),
]
