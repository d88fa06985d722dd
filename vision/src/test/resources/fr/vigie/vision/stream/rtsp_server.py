"""A real RTSP camera for the tests: plays one H.264 MP4 file on the loopback address.

Usage: rtsp_server.py FILE

Prints "ports OPEN DIGEST BASIC" when it is ready and ends when its standard input does. The open
server has /plain and /sound (a sound track beside the pictures); the other two have /locked, for
the user "agent" with the password "s3cret".
"""

import sys
import threading

try:
    import gi

    gi.require_version("Gst", "1.0")
    gi.require_version("GstRtsp", "1.0")
    gi.require_version("GstRtspServer", "1.0")
    from gi.repository import GLib, Gst, GstRtsp, GstRtspServer
except (ImportError, ValueError) as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

VIDEO = "filesrc location={} ! qtdemux ! h264parse ! rtph264pay name=pay0 pt=96 config-interval=-1"
SOUND = " audiotestsrc is-live=true ! alawenc ! rtppcmapay name=pay1 pt=8"


def add(server, mount, launch, role):
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch("( " + launch + " )")
    if role:
        permissions = GstRtspServer.RTSPPermissions()
        permissions.add_permission_for_role(role, "media.factory.access", True)
        permissions.add_permission_for_role(role, "media.factory.construct", True)
        factory.set_permissions(permissions)
    server.get_mount_points().add_factory(mount, factory)


def server_of(methods, mounts, file):
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service("0")
    role = None
    if methods is not None:
        role = "agent"
        auth = GstRtspServer.RTSPAuth()
        auth.set_supported_methods(methods)
        token = GstRtspServer.RTSPToken()
        token.set_string("media.factory.role", role)
        if methods == GstRtsp.RTSPAuthMethod.DIGEST:
            auth.add_digest("agent", "s3cret", token)
        else:
            auth.add_basic(GstRtspServer.RTSPAuth.make_basic("agent", "s3cret"), token)
        server.set_auth(auth)
    for mount, launch in mounts.items():
        add(server, mount, launch.format(file), role)
    server.attach(None)
    return server


def main():
    Gst.init(None)
    file = sys.argv[1]
    open_one = server_of(None, {"/plain": VIDEO, "/sound": VIDEO + SOUND}, file)
    digest = server_of(GstRtsp.RTSPAuthMethod.DIGEST, {"/locked": VIDEO}, file)
    basic = server_of(GstRtsp.RTSPAuthMethod.BASIC, {"/locked": VIDEO}, file)
    loop = GLib.MainLoop()
    ports = [str(s.get_bound_port()) for s in (open_one, digest, basic)]
    print("ports " + " ".join(ports), flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), loop.quit()), daemon=True).start()
    loop.run()


main()
