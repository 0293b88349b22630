"""The schemes of each country, one file a country."""
