#ifndef C_WORD_BREAK_H
#define C_WORD_BREAK_H

#include <stddef.h>
#include <stdint.h>

/// Finds the words of a UTF-8 text by the rules and dictionaries of ICU's word-break iterator (Unicode Standard
/// Annex 29; Thai, Lao, Khmer and Burmese by dictionary).
///
/// Writes for each word its first byte and the byte after its last to `starts` and `ends`, at most `capacity` of
/// them, and returns how many words the text has, or -1 where ICU reports an error. Space and punctuation are no words.
long lacuna_words(const uint8_t *text, size_t length, uint32_t *starts, uint32_t *ends, long capacity);

#endif
