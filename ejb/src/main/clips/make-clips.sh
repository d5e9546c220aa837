#!/bin/sh
# Makes the demo's recorded phrases, ../resources/clips/<loop>-<n>.opus: Ogg Opus, mono, 20 ms frames, 28 kbit/s, speech at
# -20 dBFS. Needs espeak-ng, sox and opus-tools. The files are kept in Git: run this only after changing a phrase.
set -eu
cd "$(dirname "$0")"
out=../resources/clips
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"

rms_db() { sox "$1" -n stats 2>&1 | awk '/RMS lev dB/ { print $4 }'; }

clip() {     # NAME VOICE WORDS_PER_MINUTE PITCH PHRASE
    espeak-ng -v "$2" -s "$3" -p "$4" -w "$work/raw.wav" "$5"
    sox "$work/raw.wav" -r 48000 -c 1 "$work/trimmed.wav" \
        rate 48000 silence 1 0.01 0.5% reverse silence 1 0.01 0.5% reverse pad 0.06 0.1
    gain=$(rms_db "$work/trimmed.wav" | awk '{ print -20 - $1 }')
    sox -D "$work/trimmed.wav" -b 16 "$work/level.wav" gain -l "$gain"
    opusenc --quiet --speech --bitrate 28 --framesize 20 --padding 0 --discard-comments --discard-pictures --serial 1 \
        "$work/level.wav" "$out/$1.opus"
}

guidance() { clip "$1" en-us+m3 155 42 "$2"; }
ground() { clip "$1" en-gb+f2 160 58 "$2"; }
commentary() { clip "$1" en-gb-x-rp+m7 145 38 "$2"; }

guidance gnc-1 'Flight, guidance. All three platforms are aligned and stable.'
guidance gnc-2 'Guidance. State vector is good, residuals are below one tenth.'
guidance gnc-3 'Control reports attitude hold, rates are within the dead band.'
guidance gnc-4 'Guidance is go for the burn. Ignition in two minutes.'

ground ag1-1 'Station, Houston on space to ground one for a voice check.'
ground ag1-2 'We read you loud and clear. You have a go to open the hatch.'
ground ag1-3 'Copy, panel four is configured. Please report the cabin pressure.'
ground ag1-4 'We expect loss of signal in three minutes. Next pass at fourteen twenty two.'

commentary pao-1 'This is mission control. The crew has begun the working day.'
commentary pao-2 'The spacecraft is now passing over the coast of Portugal.'
commentary pao-3 'All systems on board are working normally at this hour.'
commentary pao-4 'Flight controllers are preparing for the next orbit correction.'
