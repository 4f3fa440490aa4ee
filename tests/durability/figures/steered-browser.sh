#!/bin/sh
# Chromium without a screen, which tells in its profile by which port it can be steered; all else is as the shell wants it.
exec "${QUARTERDAY_BROWSER:-/usr/bin/chromium}" --headless=new --remote-debugging-port=0 "$@"
