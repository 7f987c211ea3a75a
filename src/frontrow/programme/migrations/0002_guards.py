"""What the database itself refuses, in each database's own words (see `guards/`)."""

from importlib.resources import files

from django.db import migrations


def _run(script):
    def run(apps, schema_editor):
        vendor = schema_editor.connection.vendor
        text = (files("frontrow.programme.migrations") / "guards" / f"{vendor}{script}.sql").read_text("utf-8")
        parts = text.split("--;") if vendor == "sqlite" else [text]  # SQLite takes one statement at a time
        with schema_editor.connection.cursor() as cursor:
            for part in filter(None, map(str.strip, parts)):
                cursor.execute(part)

    return run


class Migration(migrations.Migration):
    dependencies = [("programme", "0001_initial")]
    operations = [migrations.RunPython(_run(""), _run("_undo"))]
