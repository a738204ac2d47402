"""Asks a database the questions that lie in examples/databases."""
import csv

from expected import same


def text_of(value):
    return "" if value is None else str(value)


def same_answers(questions, language, ask):
    """ask(text) gives the names of the columns and the rows of a question in the language, the
    ending of its file."""
    answers = sorted(questions.glob("[0-9]-*.csv"))
    same("questions", len(answers), 5)
    for path in answers:
        with open(path, encoding="utf-8", newline="") as lines:
            expected = list(csv.reader(lines))
        columns, rows = ask(path.with_suffix(f".{language}").read_text(encoding="utf-8"))
        same(f"{path.stem} has rows", len(expected) > 1, True)
        same(f"{path.stem} in {language} is answered",
             [list(columns)] + [[text_of(value) for value in row] for row in rows] == expected, True)
