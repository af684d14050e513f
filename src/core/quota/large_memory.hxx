// Room for very long results: taken in large pages where the system has them, since the faults of small ones
// cost several times what filling them does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ansinh::quota {

/// Advice that the pages of [first, first + bytes) be large; without effect where that is not known.
void advise_large_pages(void* first, std::size_t bytes);

/// As reserve() for an empty vector.
template <class Value>
void reserve_large(std::vector<Value>& values, std::size_t size) {
    values.reserve(size);
    advise_large_pages(values.data(), size * sizeof(Value));
}

} // namespace ansinh::quota
