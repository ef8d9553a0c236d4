"""What every storyteller that writes freely needs, whatever writes for it.

A language model is good at sentences and bad at keeping count, so it only writes: who plays, where,
when and what happens on which page is the plan of the built-in storyteller (`plan`). Every page is
watched while it comes (`watching`), checked when it is there (`checks`), written again once, and
then told by the built-in storyteller (`repair`): the book goes on, with the same people, and is
whole and fit for its reader whatever the model did. What a page shows is asked in symbols of the
vocabulary (`directions`). `telling` leads the talk; `writer` is all that an engine brings itself.
The sentences of the talk stand in `resources/strings/written.ts`.
"""
