"""Brings the loopback device of this network namespace up where there is no ip command."""
import fcntl
import socket
import struct

SIOCGIFFLAGS, SIOCSIFFLAGS, UP = 0x8913, 0x8914, 1
with socket.socket() as s:
    request = struct.pack("16sh14s", b"lo", 0, b"")
    flags = struct.unpack("16sh14s", fcntl.ioctl(s, SIOCGIFFLAGS, request))[1]
    fcntl.ioctl(s, SIOCSIFFLAGS, struct.pack("16sh14s", b"lo", flags | UP, b""))
