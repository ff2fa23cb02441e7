"""A package source on 127.0.0.1 that knows what is known about the canary: knowing_source.py <file to write a NuGet configuration to>

It serves no packages. It shows that the checks would see an advisory where the source of this machine has none.
"""

import http.server
import json
import sys

ADVICE = {
    "newtonsoft.json": ("12.0.1", {"vulnerabilities": [{"advisoryUrl": "https://github.com/advisories/GHSA-5crp-9r3c-p9vr", "severity": "2"}]}),
    "windowsazure.storage": ("9.3.3", {"deprecation": {"reasons": ["Legacy"]}}),
}


class Source(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        document = self.document(f"http://127.0.0.1:{self.server.server_port}")
        if document is None:
            self.send_error(404)
            return
        body = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def document(self, root):
        match self.path.strip("/").split("/"):
            case ["index.json"]:
                return {"version": "3.0.0", "resources": [
                    {"@id": f"{root}/registrations/", "@type": "RegistrationsBaseUrl/3.6.0"}, {"@id": f"{root}/packages/", "@type": "PackageBaseAddress/3.0.0"}]}
            case ["registrations", package, "index.json"] if package in ADVICE:
                version, advice = ADVICE[package]
                entry = {"@id": f"{root}/entry", "id": package, "version": version, "listed": True, **advice}
                leaf = {"@id": f"{root}/leaf", "catalogEntry": entry, "packageContent": f"{root}/content", "registration": root + self.path}
                return {"count": 1, "items": [{"@id": f"{root}/page", "lower": version, "upper": version, "count": 1, "items": [leaf]}]}
            case _:
                return None

    def log_message(self, *_):
        pass


with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Source) as server:
    with open(sys.argv[1], "w") as file:
        file.write(
            '<configuration><packageSources><clear/>'
            f'<add key="knowing" value="http://127.0.0.1:{server.server_port}/index.json" allowInsecureConnections="true" />'
            '</packageSources></configuration>\n')
    server.serve_forever()
