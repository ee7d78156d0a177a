#!/usr/bin/env python3
"""Times the usual pipeline on the same task as reader-benchmark align: parse each document with lxml, take its provisions, and rank
them for every criterion by the cosine of TF-IDF vectors (scikit-learn). Usage: tfidf.py FILE-WITH-NAMES CATALOGUE. Prints the
seconds, best of three runs, and how many provisions were ranked."""
import json, re, sys, time
from lxml import etree
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import linear_kernel

UNITS = {'section', 'article', 'rule', 'paragraph', 'clause', 'hcontainer'}
asks = [line.split('asks:', 1)[1].strip().strip('"') for line in open(sys.argv[2], encoding='utf-8') if re.match(r'\s+asks:', line)]
data = [open(name.rstrip('\n'), 'rb').read() for name in open(sys.argv[1])]
parser = etree.XMLParser(huge_tree=True, no_network=True, resolve_entities=False)

def units(element):
    """The outermost elements of the kinds that lawyers cite."""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag.rsplit('}', 1)[-1] in UNITS:
            yield child
        else:
            yield from units(child)

def run():
    ranked = 0
    for content in data:
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError:
            continue
        texts = [' '.join(' '.join(unit.itertext()).split()) for unit in units(root)]
        try:
            vectors = TfidfVectorizer()
            provisions = vectors.fit_transform(texts)
        except ValueError:
            continue  # no provision with a word
        (-linear_kernel(vectors.transform(asks), provisions)).argsort(axis=1)[:, :10]
        ranked += len(texts)
    return ranked

times = []
for _ in range(3):
    start = time.perf_counter()
    ranked = run()
    times.append(time.perf_counter() - start)
print(json.dumps({'seconds': min(times), 'provisions': ranked}))
