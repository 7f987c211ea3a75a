"""What a person teaches of a site: lessons that hold a value by what stands near it, kept in the site's profile.

`learning` makes a lesson of a span, `places` finds it again on other pages, `profiles` is the file. Knows no site by
name and nothing that a lesson does not say.
"""
