// What a document remembers of targets handed out: the clerk's answers for each table, and earlier results.
#pragma once

#include "target/form.hxx"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::target {

/// A column by letter and header, so that it is found again when others were inserted.
struct RememberedColumn {
    int column = 0;
    std::vector<std::string> path; ///< its header; empty outside the table
    int place = 0;                 ///< from 0, among the columns with this header
    int count = 1;                 ///< how many columns had this header
    bool operator==(const RememberedColumn&) const = default;
};

struct RememberedLimit {
    std::optional<RememberedColumn> column;
    std::string number;
    bool operator==(const RememberedLimit&) const = default;
};

struct RememberedLock {
    std::string name; ///< of the unit as shown
    std::int64_t people = 0;
    bool operator==(const RememberedLock&) const = default;
};

struct RememberedProduct {
    table::Product product = table::Product::none;
    bool taking_part = true;
    std::optional<RememberedColumn> into, basis, basis_less, participants;
    Kind kind = Kind::newly_joined;
    std::string total; ///< as typed; empty: read from the sheet
    RememberedLimit minimum, maximum;
    std::vector<RememberedLock> locked;
    std::vector<GroupLock> locked_groups; ///< by name as they are
    bool operator==(const RememberedProduct&) const = default;
};

struct RememberedForm {
    std::optional<RememberedColumn> names;
    bool sections = false;                       ///< units are grouped by the table's section rows
    std::vector<RememberedColumn> level_columns; ///< or by these columns
    quota::Method method = quota::Method::hamilton;
    bool as_formulas = false;
    std::vector<RememberedProduct> products;
    bool operator==(const RememberedForm&) const = default;
};

struct VersionUnit {
    std::string name;
    std::int64_t people = 0;
    bool locked = false;
    bool operator==(const VersionUnit&) const = default;
};

/// An earlier result.
struct Version {
    std::string when; ///< ISO 8601, as the caller gave it
    table::Product product = table::Product::none;
    std::int64_t total = 0;
    Kind kind = Kind::newly_joined;
    std::vector<std::string> into; ///< header of the column it was written into
    quota::Method method = quota::Method::hamilton;
    std::vector<VersionUnit> units;
    bool operator==(const Version&) const = default;
};

/// Precondition: the draft is ready.
Version version_of(const Draft& draft, const table::Table& table, std::string when);

struct TableMemory {
    std::string sheet;
    table::Area area;
    std::string header; ///< all headers, normalised: what a table is known by
    RememberedForm form;
    std::vector<Version> versions; ///< newest first
    bool operator==(const TableMemory&) const = default;
};

class Memory {
public:
    /// The JSON may take so many bytes; beyond, the oldest versions are forgotten.
    static constexpr std::size_t most_bytes = std::size_t{1} << 20;

    /// Of an empty text: an empty memory. JSON of a newer version: a memory that holds nothing, see
    /// is_newer(). Throws Error "memory.broken" (what is wrong, where): whoever catches it goes on without a
    /// memory and leaves the broken text where it is, unless the clerk wants to begin anew.
    static Memory from_json(std::string_view json);

    /// A newer version's text comes back as it was.
    std::string to_json() const;

    /// Written by a later An Sinh: nothing is known of it and nothing may be changed.
    bool is_newer() const { return !m_newer.empty(); }

    /// What is known of a table: same sheet and headers (of several, the one at that place; one that stood
    /// elsewhere only when it does so no more); else the same
    /// headers on a sheet that is gone (renamed); else the same sheet and an overlapping area (headers were
    /// changed). Null when nothing is.
    const TableMemory* find(const table::Sheet& sheet, const table::Table& table,
                            std::span<const std::string> sheet_names) const;

    /// Keeps the form, and puts the results (newest first) before those known. A lock is kept with its
    /// number: that of the draft of its product, so `form` is the one `drafts` were made of. Does nothing
    /// when newer.
    void remember(const table::Sheet& sheet, const table::Table& table,
                  std::span<const std::string> sheet_names, const Form& form,
                  std::span<const ProductDraft> drafts, const std::string& when);

    const std::vector<TableMemory>& tables() const { return m_tables; }

    bool operator==(const Memory&) const = default;

private:
    std::vector<TableMemory> m_tables; ///< last used first
    std::string m_newer;
};

} // namespace ansinh::target
