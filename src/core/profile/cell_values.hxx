// One cell of a *Tham số* sheet as a value, as clerks may type it: numbers as text, choices in words, dates
// as dates or as text. What has no certain meaning is refused with what is allowed there.
#pragma once

#include "profile/fields.hxx"
#include "profile/parameters.hxx"
#include "profile/sheet_words.hxx"
#include "table/sheet.hxx"
#include "text/number_reading.hxx"

#include <optional>
#include <string>

namespace ansinh::profile {

class CellValues {
public:
    CellValues(const SheetWords& words, text::Separators separators, Date null_date)
        : m_words(words), m_separators(separators), m_null_date(null_date) {}

    /// `name` is the cell's, for the Error "profile.cell-error", "profile.cell-empty", "profile.not-…" (name,
    /// what it shows, what is allowed).
    Plain value(const table::Cell& cell, const Shape& shape, const std::string& name) const;

    /// A percentage is read with or without its sign: 4,5 and 4,5 % are the same. Errors as value().
    Rational number(const table::Cell& cell, ParameterKind kind, const std::string& name) const;

    /// Nothing where it is open: blank, or the word for silence. Throws Error "profile.cell-error",
    /// "profile.not-date" (name, what it shows).
    std::optional<Date> day(const table::Cell& cell, const std::string& name) const;

    /// What the cell says, on one line.
    std::string text(const table::Cell& cell) const;

private:
    bool is_silent(const table::Cell& cell) const;
    Plain whole(const table::Cell& cell, const Shape& shape, const std::string& name) const;
    Plain choice(const table::Cell& cell, const Shape& shape, const std::string& name) const;
    Plain choices(const table::Cell& cell, const Shape& shape, const std::string& name) const;
    std::optional<Rational> certain_number(const table::Cell& cell, ParameterKind kind) const;

    const SheetWords& m_words;
    text::Separators m_separators;
    Date m_null_date;
};

} // namespace ansinh::profile
