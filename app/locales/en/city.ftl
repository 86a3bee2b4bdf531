city-kind-malformed = Write the kind as programmes do: small letters and underscores, such as market_regulation.
city-division-unknown = Choose the city, a district or a subdistrict from the list.
city-name-zh-missing = Give the name in Chinese.
city-name-en-missing = Give the name in English.
city-name-too-long = Keep the name within { $most } characters.
city-name-unchanged = This is the name it has. Change it, or leave the page.
city-department-exists = There is a department of this kind at this place already. Open it from the list to change it.
city-desk-already-open = This desk is open already. Somebody else may have opened it.
city-desk-already-closed = This desk is closed already. Somebody else may have closed it.
# The list of departments
city-all = Departments and people
city-departments = Departments
city-department = Department
city-desk = Desk
city-desk-open = Open
city-desk-closed = Closed
city-district = District
city-whole = The whole city
city-show = Show
city-none = No department here yet.
city-none-next = A programme can only be filed where its departments are. Create the first.

# One department
city-place = Place
city-place-hint = Its desk is asked about every case of this place: the city’s for all, a district’s for its subdistricts.
city-kind = Kind
city-kind-hint = The word by which programmes name it, in small letters and underscores, such as market_regulation.
city-kind-hint-known = The word by which programmes name it, in small letters and underscores. Those that there are: { $kinds }.
city-name-zh = Name in Chinese
city-name-en = Name in English
city-new-title = Create a department
city-new-lead = It comes with one desk, which is open at once. Place and kind stay as they are; the names can be changed.
city-create = Create the department
city-rename-title = Rename the department
city-rename-lead = Firms and residents see the new name at once, also where they look back. Certificates and letters that were sent keep the old one.
city-save = Save
city-conflict-title = A colleague has just renamed it
city-conflict-lead = Your names are in the form and are not saved. Below it stands what your colleague saved. Take from it what you need, and save again.
city-conflict-saved = Saved by your colleague
city-close-title = Close the desk of { $department }?
city-close-means = A closed desk is given nothing new: what would be filed with it is refused until it opens again. What it has, it finishes, and its clerks keep their access.
city-close = Close the desk
city-open-title = Open the desk of { $department }?
city-open-means = It is closed now. Once open, it is asked about everything that is filed from then on.
city-open = Open the desk

# Notices
city-notice-created = The department is created and its desk is open. Name somebody who works there.
city-notice-renamed = The new name is saved.
city-notice-opened = The desk is open.
city-notice-closed = The desk is closed. It is given nothing new.
