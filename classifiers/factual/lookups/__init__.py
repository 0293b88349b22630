"""Claims held against the tables of installed packages: countries, cities, elements, calendars of the world."""
