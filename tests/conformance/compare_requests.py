"""Compares what this library and a peer put on the wire for the same question. Of what is compared, only the user agent is left out."""
import datetime
import hashlib
import json
import re
from urllib.parse import unquote, urlsplit

from compare import ABSENT, Difference

LEFT_OUT = {"user-agent", "x-amz-user-agent"}
TIMES = ("startTime", "endTime", "expirationDate")
TOKEN = re.compile(r"[a-zA-Z0-9_-]{1,64}")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def compare_requests(case, library, peer):
    """The differences between the requests that two peers made for a case; both may be several or none."""
    if not library or not peer:
        # Whoever refused a question has sent nothing, which the outcomes tell.
        return []
    if len(library) != 1 or len(peer) != 1:
        return [Difference("requests", "one question", str(len(library)), str(len(peer)))]
    mine, theirs = facts(library[0], case.question), facts(peer[0], case.question)
    return [
        Difference(fact, "a question", mine.get(fact, "absent"), theirs.get(fact, "absent"))
        for fact in sorted(set(mine) | set(theirs))
        if mine.get(fact, ABSENT) != theirs.get(fact, ABSENT)
    ]


def facts(request, question):
    """What a request says, by name. The order of query members, of body members and of headers says nothing."""
    target = urlsplit(request.target)
    said = {"method": request.method, "path": target.path, "version": request.version}
    for pair in target.query.split("&") if target.query else []:
        name, _, value = pair.partition("=")
        said[f"query {name}"] = time_in_words(seconds(unquote(value)), question[name]) if name in TIMES else value
    for name, value in request.headers:
        if name.lower() not in LEFT_OUT:
            said[f"header {name.lower()}"] = in_words(name.lower(), value, request)
    if request.body:
        said.update(members("body", json.loads(request.body, parse_int=str, parse_float=str), question))
    return said


def members(name, value, question):
    if isinstance(value, dict):
        return {fact: said for member, inner in value.items() for fact, said in members(f"{name}.{member}", inner, question).items()} or {name: "{}"}
    if name.removeprefix("body.") in TIMES:
        return {name: time_in_words(float(value), question[name.removeprefix("body.")])}
    if name == "body.clientRequestToken" and TOKEN.fullmatch(value):
        # Each call has a token of its own; that there is one, and that it is one, has to be equal.
        return {name: "a token"}
    return {name: json.dumps(value)}


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def time_in_words(sent, asked):
    exact = seconds(asked)
    if sent == exact:
        return "the time"
    if sent == exact // 1:
        return "the whole second before the time"
    return "the whole second after the time" if sent == exact // 1 + 1 else str(sent)


def in_words(name, value, request):
    if name == "authorization":
        scope = re.match(r"AWS4-HMAC-SHA256 Credential=[^/]+/\d{8}/([^/]+)/([^/]+)/aws4_request, SignedHeaders=[^ ]+, Signature=[0-9a-f]{64}$", value)
        return f"signed for {scope[2]} in {scope[1]}" if scope else value
    if name == "x-amz-date":
        then = datetime.datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc)
        return "now" if abs((datetime.datetime.now(datetime.timezone.utc) - then).total_seconds()) < 300 else value
    if name == "amz-sdk-invocation-id" and UUID.fullmatch(value):
        return "a UUID"
    if name == "x-amz-content-sha256" and value == hashlib.sha256(request.body).hexdigest():
        return "the hash of the body"
    if name == "content-length" and request.body and int(value) == len(request.body):
        return "the length of the body"
    if name == "host":
        return "the endpoint" if value.startswith("127.0.0.1:") else value
    return value
