demo-real-people = 此数据库中有演示人员以外的用户，因此不载入演示数据：演示账号的密码人人皆知。请使用空数据库，或另设 SEAMLESS_DATA。
