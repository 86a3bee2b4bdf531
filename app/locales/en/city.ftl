city-kind-malformed = Write the kind as programmes do: small letters and underscores, such as market_regulation.
city-division-unknown = Choose the city, a district or a subdistrict from the list.
city-name-missing = Give the name in both languages.
city-name-too-long = Keep the name within { $most } characters.
city-name-unchanged = This is the name it has. Change it, or leave the page.
city-department-exists = There is a department of this kind at this place already. Open it from the list to change it.
city-desk-already-open = This desk is open already. Somebody else may have opened it.
city-desk-already-closed = This desk is closed already. Somebody else may have closed it.
