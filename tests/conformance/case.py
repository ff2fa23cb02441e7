"""One question, and the bytes that it is answered with."""


class Case:
    def __init__(self, name, question, sent, response, trait=None):
        self.name = name
        self.question = question
        #: What the bytes say, as data; None where they are no readable answer.
        self.sent = sent
        self.response = response
        #: What is special about the bytes, in words, where they are no readable answer for some peer.
        self.trait = trait

    @property
    def findings(self):
        """How many findings, or other answers and pages, the answer holds."""
        if self.question["operation"] == "list":
            return len((self.sent or {}).get("findings") or [])
        return 1
