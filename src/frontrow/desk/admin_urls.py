"""Our own pages within Wagtail's admin: they ask for a log-in as all of it does, and check permissions themselves."""

from django.urls import path

from frontrow.desk.board.urls import urlpatterns as board
from frontrow.desk.contradictions import views as contradictions
from frontrow.desk.identity import views as identity
from frontrow.desk.publishing import views as publishing
from frontrow.desk.reconciliation import views as reconciliation
from frontrow.desk.review import upload_views as uploads
from frontrow.desk.review import views as review
from frontrow.desk.teaching import column_views as columns
from frontrow.desk.teaching import trial_views as trials
from frontrow.desk.teaching import views as teaching
from frontrow.desk.timetable.urls import urlpatterns as timetable

urlpatterns = [
    path("reading/", uploads.documents, name="desk_documents"),
    path("reading/upload/", uploads.upload, name="desk_upload"),
    path("reading/arrivals/", uploads.arrivals_state, name="desk_arrivals"),
    path("reading/arrivals/again/", uploads.arrivals_again, name="desk_arrivals_again"),
    path("reading/arrivals/put-away/", uploads.put_away_arrivals, name="desk_arrivals_put_away"),
    path("reading/<int:key>/", review.document, name="desk_review"),
    path("reading/rules/", review.rules, name="desk_rules"),
    path("reading/<int:key>/as-of/", review.as_of, name="desk_as_of"),
    path("reading/<int:key>/accept-sure/", review.accept_sure, name="desk_accept_sure"),
    path("reading/<int:key>/accept-found/", review.accept_found, name="desk_accept_found"),
    path("reading/<int:key>/undo-sure/", review.undo_sure, name="desk_undo_sure"),
    path("reading/<int:key>/essay/", review.make_essay, name="desk_make_essay"),
    path("reading/claim/<int:key>/", review.decide, name="desk_decide"),
    path("contradictions/", contradictions.report, name="desk_contradictions"),
    path("contradictions/<int:key>/", contradictions.rank, name="desk_rank"),
    path("who-is-who/decision/<int:key>/undo/", identity.undo, name="desk_identity_undo"),
    path("who-is-who/<slug:kind>/", identity.pairs, name="desk_identity"),
    path("who-is-who/<slug:kind>/decide/", identity.decide, name="desk_identity_decide"),
    path("reading/<int:key>/teach/", teaching.span, name="desk_teach"),
    path("reading/<int:key>/teach/learn/", teaching.learn, name="desk_teach_learn"),
    path("reading/<int:key>/columns/", columns.columns, name="desk_columns"),
    path("reading/sites/", teaching.sites, name="desk_sites"),
    path("reading/trial/<int:key>/", trials.trial, name="desk_trial"),
    path("reading/trial/<int:key>/state/", trials.state, name="desk_trial_state"),
    path("reading/trial/<int:key>/keep/", trials.keep, name="desk_trial_keep"),
    path("reading/trial/<int:key>/drop/", trials.drop, name="desk_trial_drop"),
    path("reading/trial/<int:key>/again/", trials.again, name="desk_trial_again"),
    path("reading/sites/bring/", teaching.bring, name="desk_site_bring"),
    path("reading/sites/<int:key>/forget/", teaching.forget, name="desk_site_forget"),
    path("reading/sites/<int:key>/profile.toml", teaching.download, name="desk_site_download"),
    path("other-catalogues/", reconciliation.services, name="desk_reconciliation"),
    path("other-catalogues/add/", reconciliation.add, name="desk_reconcile_add"),
    path("other-catalogues/<int:key>/remove/", reconciliation.remove, name="desk_reconcile_remove"),
    path("other-catalogues/<int:key>/<slug:kind>/", reconciliation.ask, name="desk_reconcile_ask"),
    path("other-catalogues/<int:key>/<slug:kind>/take/", reconciliation.take, name="desk_reconcile_take"),
    path("record/<slug:kind>/<int:key>/", reconciliation.record, name="desk_record"),
    path("publish/", publishing.overview, name="desk_publish"),
    path("publish/now/", publishing.publish, name="desk_publish_now"),
    *board,
    *timetable,
]
