board-answered = 已答复
board-waiting = 等待答复
board-supports = { $count }人附议
board-answer-by = { $department }答复
