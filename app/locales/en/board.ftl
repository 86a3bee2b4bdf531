board-answered = Answered
board-waiting = Waiting for an answer
board-supports = { $count ->
    [one] 1 person supports this
   *[other] { $count } people support this
}
board-answer-by = Answered by { $department }
