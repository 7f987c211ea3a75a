"""Sites that nobody has seen: a seed draws a template from independent choices, and several real films are printed in
it, with the exact gold of each page. Knows how sites print films; must not know how the reader reads them."""
