"""What a service may put on the wire for one and the same answer: JSON in many styles, HTTP in many frames."""
import json


class Raw:
    """A piece of JSON to be written as it is, such as a number in an unusual form. For a time, `seconds` is what it says."""

    def __init__(self, text, seconds=None):
        self.text = text
        self.seconds = seconds


class Members(list):
    """The members of an object as pairs, for what a dict cannot hold: the same name twice."""


def plain(value):
    """One value as compact JSON, text as it is."""
    return write(value, None)


def write(value, style):
    """One value as JSON text. Where style, a random.Random, is given, everything that does not matter is varied."""
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, str):
        return quote(value, style)
    if isinstance(value, (dict, Members)):
        members = list(value.items()) if isinstance(value, dict) else list(value)
        if style and isinstance(value, dict):
            style.shuffle(members)
        return surround("{", [f"{quote(name, style)}{gap(style)}:{gap(style)}{write(member, style)}" for name, member in members], "}", style)
    if isinstance(value, list):
        return surround("[", [write(item, style) for item in value], "]", style)
    return json.dumps(value)


def surround(opening, parts, closing, style):
    separator = f"{gap(style)},{gap(style)}"
    return f"{opening}{gap(style)}{separator.join(parts)}{gap(style)}{closing}"


def gap(style):
    if not style or style.random() < 0.8:
        return ""
    return style.choice([" ", "  ", "\t", "\n", "\r\n", "\n    "])


def quote(text, style):
    if not style:
        escapes = 0.0
    else:
        escapes = style.choice([0.0, 0.0, 0.1, 1.0])
    return '"' + "".join(quoted(character, style, escapes) for character in text) + '"'


SHORT = {'"': '\\"', "\\": "\\\\", "/": "\\/", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(character, style, escapes):
    must = character in '"\\' or character < " " or "\ud800" <= character <= "\udfff"
    if not must and (escapes == 0.0 or style.random() >= escapes):
        return character
    if character in SHORT and (style is None or style.random() < 0.5):
        return SHORT[character]
    units = character.encode("utf-16-be", "surrogatepass")
    form = "\\u{:04X}" if style and style.random() < 0.5 else "\\u{:04x}"
    return "".join(form.format(int.from_bytes(units[at:at + 2], "big")) for at in range(0, len(units), 2))


REASONS = {200: "OK", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 409: "Conflict", 410: "Gone", 418: "I'm a teapot",
           429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}


def respond(body, status=200, headers=(("Content-Type", "application/json"),), frame="length", style=None):
    """The bytes of a response. A frame is 'length', 'chunked' or 'close'."""
    lines = [f"HTTP/1.1 {status} {REASONS[status]}", "x-amzn-RequestId: 8f3c1f54-1d9a-4a0e-9a55-6c2a9f6a7e11"]
    lines += [f"{name}: {value}" for name, value in headers]
    if frame == "length":
        lines.append(f"Content-Length: {len(body)}")
    elif frame == "chunked":
        lines.append("Transfer-Encoding: chunked")
        body = chunks(body, style)
    else:
        lines.append("Connection: close")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def chunks(body, style):
    written, at = b"", 0
    while at < len(body):
        size = style.randint(1, 4000) if style else 1000
        chunk = body[at:at + size]
        written += f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n"
        at += size
    return written + b"0\r\n\r\n"
