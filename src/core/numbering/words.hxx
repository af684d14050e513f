// The words of the register of outgoing papers, read from extension/data/register-words.json, and what papers
// are called.
#pragma once

#include "paper/kinds.hxx"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::numbering {

/// The columns of the register, in the order of the form (Decree 30/2020/NĐ-CP, annex IV).
enum class Column : std::uint8_t { number, date, title, signer, recipients, kept, copies, note };
inline constexpr std::size_t column_count = 8;

struct Words {
    std::string sheet; ///< name of the register's sheet
    std::string title; ///< above a new register
    std::string year;  ///< in front of the year below it
    std::string annex; ///< what an annex begins with
    std::array<std::vector<std::string>, column_count>
        columns; ///< spellings of each header, that of the form first
    paper::Kinds kinds;

    const std::string& header(Column column) const {
        return columns[static_cast<std::size_t>(column)].front();
    }
    /// By the first part of a symbol, with or without marks; null for a letter and for kinds of one's own.
    const paper::Kind* kind_of(std::string_view symbol) const;
    /// What a paper without a kind in its symbol is called: "Công văn".
    const std::string& letter() const;

    /// Throws Error "data.broken" (file, place).
    static Words from_json(std::string_view json, paper::Kinds kinds);
};

} // namespace ansinh::numbering
