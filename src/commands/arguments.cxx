#include "commands/arguments.hxx"

#include "border/text.hxx"
#include "message.hxx"

#include <rtl/uri.hxx>

#include <algorithm>

namespace ansinh::commands {

namespace {

/// A mark at the very end begins no escape and is meant as it stands: "total=95%" is what people write.
rtl::OUString with_escaped_end(const rtl::OUString& part) {
    return part.endsWith("%") ? part + "25" : part;
}

std::string decoded(const rtl::OUString& part) {
    const rtl::OUString text =
        rtl::Uri::decode(with_escaped_end(part), rtl_UriDecodeStrict, RTL_TEXTENCODING_UTF8);
    if (text.isEmpty() && !part.isEmpty()) throw Error("arguments.malformed", {border::to_utf8(part)});
    return border::to_utf8(text);
}

std::string joined(std::initializer_list<std::string_view> words) {
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

} // namespace

Arguments::Arguments(const rtl::OUString& url) {
    rtl::OUString rest = url;
    url.startsWith(protocol, &rest);
    const sal_Int32 query = rest.indexOf('?');
    m_command = border::to_utf8(query < 0 ? rest : rest.copy(0, query));
    if (query < 0) return;
    rest = rest.copy(query + 1);
    for (sal_Int32 index = 0; index >= 0;) {
        const rtl::OUString part = rest.getToken(0, '&', index);
        if (part.isEmpty()) continue;
        const sal_Int32 equals = part.indexOf('=');
        if (equals <= 0) throw Error("arguments.malformed", {border::to_utf8(part)});
        std::string key = decoded(part.copy(0, equals));
        if (m_values.contains(key)) throw Error("arguments.twice", {key});
        m_values.emplace(std::move(key), decoded(part.copy(equals + 1)));
    }
}

void Arguments::allow_only(std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : m_values)
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw Error("arguments.unknown", {key, joined(keys)});
}

std::optional<std::string> Arguments::text(std::string_view key) const {
    const auto found = m_values.find(key);
    return found == m_values.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

std::string_view Arguments::choice(std::string_view key,
                                   std::initializer_list<std::string_view> allowed) const {
    const auto value = text(key);
    if (!value) return *allowed.begin();
    const auto found = std::find(allowed.begin(), allowed.end(), *value);
    if (found != allowed.end()) return *found;
    throw Error("arguments.value", {std::string(key), *value, joined(allowed)});
}

} // namespace ansinh::commands
