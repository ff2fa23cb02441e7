"""A peer: a program that reads questions and prints answers, one a line, for as long as the run takes."""
import json
import os
import subprocess
import threading
from queue import Empty, Queue

from responder import Responder

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
    "AWS_SECRET_ACCESS_KEY": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
    "AWS_SESSION_TOKEN": "a+session/token==",
    "AWS_DEFAULT_REGION": "eu-west-1",
    "AWS_REGION": "eu-west-1",
    "AWS_MAX_ATTEMPTS": "1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
    "NO_PROXY": "127.0.0.1",
    "NODE_NO_WARNINGS": "1",
    "TZ": "UTC",
}
PATIENCE = 120


class Peer:
    def __init__(self, name, command, errors):
        self.name = name
        self.responder = Responder()
        self.errors = open(errors, "w")
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        self.process = subprocess.Popen(
            command, env={**inherited, **ENVIRONMENT}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, encoding="ascii")
        self.lines = Queue()
        threading.Thread(target=self.collect, daemon=True).start()

    def collect(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put("")

    def ask(self, question, endpoint=None):
        self.process.stdin.write(json.dumps({**question, "endpoint": endpoint or self.responder.endpoint}) + "\n")
        self.process.stdin.flush()

    def answer(self):
        try:
            line = self.lines.get(timeout=PATIENCE)
        except Empty:
            raise SystemExit(f"{self.name} has not answered for {PATIENCE} s; see {self.errors.name}.") from None
        if not line:
            raise SystemExit(f"{self.name} ended; see {self.errors.name}.")
        return json.loads(line)

    def stop(self):
        self.process.stdin.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.errors.close()
