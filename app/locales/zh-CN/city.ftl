city-kind-malformed = 请按事项文件的写法填写部门类别：小写字母和下划线，例如 market_regulation。
city-division-unknown = 请从列表中选择市、区县或街道。
city-name-missing = 请填写中文和英文两个名称。
city-name-too-long = 名称请不要超过 { $most } 个字。
city-name-unchanged = 名称没有变化。请修改后保存，或离开本页。
city-department-exists = 此地已有这一类别的部门。如需修改，请从列表中打开。
city-desk-already-open = 这个窗口已经开放，可能是同事刚刚打开的。
city-desk-already-closed = 这个窗口已经关闭，可能是同事刚刚关闭的。
