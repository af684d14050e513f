// The arguments of a command's URL: vnd.ansinh:<name>?key=value&…, UTF-8, percent-encoded.
#pragma once

#include <rtl/ustring.hxx>

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ansinh::commands {

inline constexpr char protocol[] = "vnd.ansinh:";

class Arguments {
public:
    /// Throws Error "arguments.malformed" (the part at fault), "arguments.twice" (key).
    explicit Arguments(const rtl::OUString& url);

    const std::string& command() const { return m_command; }
    bool empty() const { return m_values.empty(); }

    /// Throws Error "arguments.unknown" (key, the allowed keys).
    void allow_only(std::initializer_list<std::string_view> keys) const;

    /// Nothing where the key is missing or its value empty.
    std::optional<std::string> text(std::string_view key) const;

    /// One of `allowed`; the first of them where the key is missing. Throws Error "arguments.value" (key,
    /// value, allowed).
    std::string_view choice(std::string_view key, std::initializer_list<std::string_view> allowed) const;

private:
    std::string m_command;
    std::map<std::string, std::string, std::less<>> m_values;
};

} // namespace ansinh::commands
