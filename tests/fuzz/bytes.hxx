// What the fuzz targets share: numbers out of any bytes, and a check that stops the fuzzer.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace ansinh::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// Numbers from bytes; zeros once they are used up.
class Bytes {
public:
    Bytes(const std::uint8_t* data, std::size_t size) : m_data(data), m_left(size) {}

    template <class Number>
    Number take() {
        Number number{};
        const std::size_t size = std::min(sizeof(Number), m_left);
        if (size > 0) std::memcpy(&number, m_data, size);
        m_data += size;
        m_left -= size;
        return number;
    }

private:
    const std::uint8_t* m_data;
    std::size_t m_left;
};

} // namespace ansinh::fuzz
