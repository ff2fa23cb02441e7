"""Asks all peers the same questions, answers them with the same bytes, and compares what they read and what they sent."""
import argparse
import os
import secrets
import sys

from compare import Difference, compare
from compare_requests import compare_requests
from audit_corners import audit_corner_cases
from audit_generator import random_audit_case
from audit_questions import audit_question_cases
from corners import corner_cases
from decision_corners import decision_corner_cases
from decision_questions import decision_question_cases
from decisions import Decisions
from emulated import Emulator, rounds
from generator import random_case
from ledger import Ledger
from lives import Lives
from peer import Peer
from questions import question_cases
from report import Report
from signatures import flaw
from strange_answers import strange_cases

HERE = os.path.dirname(os.path.abspath(__file__))
LIBRARY = "library"
PEERS = ("boto3", "aws-cli", "javascript")
FIXED_SEED = "audit"


def parse():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--work", required=True, help="the folder for logs, with the JavaScript peer installed in it")
    options.add_argument("--library", required=True, help="the program of tests/IoTAuditClient.Conformance")
    options.add_argument("--findings", type=int, default=300, help="how many random findings at least, half of them of the fixed seed")
    options.add_argument("--seed", default=secrets.token_hex(4), help="the seed of the other half; a fresh one where it is not given")
    options.add_argument("--case", help="only the case of this name, and everything about it")
    return options.parse_args()


def commands(options):
    python = [sys.executable, "-B", "-u"]
    return {
        LIBRARY: [options.library, "answer"],
        "boto3": python + [os.path.join(HERE, "peers", "boto3_peer.py")],
        "aws-cli": python + [os.path.join(HERE, "peers", "aws_cli_peer.py")],
        "javascript": ["node", os.path.join(HERE, "peers", "javascript_peer.mjs"), options.work],
    }


def cases(options):
    """The cases of one part of the run after the other, each with the name of its part."""
    yield from (("hand-made answers", case) for case in corner_cases())
    yield from (("strange answers", case) for case in strange_cases())
    yield from (("hand-made questions", case) for case in question_cases())
    yield from (("audits, answers", case) for case in audit_corner_cases())
    yield from (("audits, questions", case) for case in audit_question_cases())
    yield from (("decisions, answers", case) for case in decision_corner_cases())
    yield from (("decisions, questions", case) for case in decision_question_cases())
    # An audit for three findings: there is less in it.
    half, audits = options.findings // 2, options.findings // 6
    yield from (("random, fixed seed", case) for case in random_cases(FIXED_SEED, half))
    yield from ((f"random, seed {options.seed}", case) for case in random_cases(options.seed, options.findings - half))
    yield from (("random audits, fixed seed", random_audit_case(FIXED_SEED, number)) for number in range(audits))
    yield from ((f"random audits, seed {options.seed}", random_audit_case(options.seed, number)) for number in range(audits))


def random_cases(seed, findings):
    number = 0
    while findings > 0:
        case = random_case(seed, number)
        yield case
        findings -= case.findings
        number += 1


def ask(peers, case):
    for peer in peers.values():
        peer.responder.prepare(case.response)
        peer.ask(case.question)
    return {name: peer.answer() for name, peer in peers.items()}


def differences(case, peers, answers, name):
    """What one peer did otherwise than this library, in its question and its answer."""
    sent = peers[name].responder.requests
    yield from compare(case, answers[LIBRARY], answers[name])
    yield from compare_requests(case, peers[LIBRARY].responder.requests, sent)
    yield from (Difference("signature", "a question", "checked", flaw(request)) for request in sent if flaw(request))


def run(options, peers, report):
    for part, case in cases(options):
        if options.case not in (None, case.name):
            continue
        answers = ask(peers, case)
        if options.case:
            report.show(case, peers, answers)
        for request in peers[LIBRARY].responder.requests:
            report.signature(case, flaw(request))
        report.add(part, case, {name: list(differences(case, peers, answers, name)) for name in PEERS})


def run_emulated(options, peers, report):
    emulator = Emulator(options.library, 4000)
    try:
        for question in emulator.questions(min(options.findings // 4, 1000)):
            for case, answers in rounds(peers, emulator, question):
                report.add("emulator", case, {name: compare(case, answers[LIBRARY], answers[name]) for name in PEERS})
        for case, answers in Lives(peers, emulator).cases():
            report.add("emulator, audits that the peers run", case, {name: compare(case, answers[LIBRARY], answers[name]) for name in PEERS})
    finally:
        emulator.stop()
    decisions = Decisions(peers, options.library)
    try:
        for case, answers in decisions.cases():
            report.add("emulator, decisions of the peers", case, {name: compare(case, answers[LIBRARY], answers[name]) for name in PEERS})
    finally:
        decisions.stop()


def main():
    options = parse()
    report = Report(Ledger(os.path.join(HERE, "differences.json")), PEERS)
    peers = {name: Peer(name, command, os.path.join(options.work, f"{name}.log")) for name, command in commands(options).items()}
    try:
        run(options, peers, report)
        if not options.case:
            run_emulated(options, peers, report)
    finally:
        for peer in peers.values():
            peer.stop()
    return report.close(complete=not options.case)


sys.exit(main())
