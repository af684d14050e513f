// Reading the JSON files that ship with the extension, strictly: what is missing, of the wrong kind or not
// known is refused with its place in the file. Every reader of such a file stands on this.
#pragma once

#include "calendar/date.hxx"
#include "number/rational.hxx"

#include <boost/json/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::data {

/// One value of a file, which knows its place ("reports[2].day"). Cheap to copy; the parsed file lives as
/// long as any of its nodes. Whatever does not fit throws Error "data.broken" (file, place).
class Node {
public:
    /// The root. `file` is what an error calls the file. Throws Error "data.broken" (file, what the parser
    /// says).
    static Node parse(std::string_view json, std::string_view file);

    bool is_null() const;
    bool is_object() const;
    bool is_list() const;

    /// A text as it stands, possibly empty.
    std::string_view any_text() const;
    /// A text of one line: NFC, not empty, without line breaks, double, leading or trailing blanks.
    std::string line() const;
    /// A whole number within the bounds.
    std::int64_t whole(std::int64_t least, std::int64_t most) const;
    /// A number as the decimal it is written as, to 15 significant digits.
    Rational decimal() const;
    bool boolean() const;
    /// A text "YYYY-MM-DD" within the project's range of days.
    calendar::Date date() const;
    /// Nothing for a null.
    std::optional<calendar::Date> optional_date() const;

    std::vector<Node> elements() const;
    /// The fields of an object in the order of the file.
    std::vector<std::pair<std::string_view, Node>> members() const;

    const std::string& place() const { return m_place; }
    /// `detail` says what is wrong at this place, in a form of no language: the value met, a name.
    [[noreturn]] void refuse(std::string_view detail = {}) const;

private:
    friend class Fields;
    struct File;

    Node(std::shared_ptr<const File> file, const boost::json::value* value, std::string place);
    Node child(const boost::json::value& value, std::string_view name) const;

    std::shared_ptr<const File> m_file;
    const boost::json::value* m_value;
    std::string m_place; ///< empty for the root
};

/// The fields of one object, asked for by name. What nobody asked for is refused at the end: a misspelt field
/// would else silently be none.
class Fields {
public:
    explicit Fields(Node object);

    /// Refuses a field that is not there.
    Node need(std::string_view name);
    /// A null where the field is not there.
    Node may(std::string_view name);
    bool has(std::string_view name) const;
    /// Refuses fields that were never asked for.
    void finish() const;

    const Node& node() const { return m_object; }

private:
    Node m_object;
    std::vector<std::string> m_asked;
};

/// The second of the pair whose first is `name`; `where` is refused when there is none. `names` is a range of
/// (name, value) pairs.
template <class Names>
auto named(const Names& names, std::string_view name, const Node& where) {
    for (const auto& entry : names)
        if (entry.first == name) return entry.second;
    where.refuse();
}

} // namespace ansinh::data
