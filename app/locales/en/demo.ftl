demo-real-people = This database holds people who are not the demo’s, so the demo is not loaded here: everybody knows its password. Use an empty database, or another SEAMLESS_DATA.
