#include "border/sentences.hxx"

#include "border/text.hxx"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/resource/MissingResourceException.hpp>
#include <com/sun/star/resource/StringResourceWithLocation.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>

#include <stdexcept>

namespace ansinh::border {

namespace {

css::lang::Locale locale_of(text::Language language) {
    return language == text::Language::vietnamese ? css::lang::Locale("vi", "", "")
                                                  : css::lang::Locale("en", "US", "");
}

} // namespace

Sentences::Sentences(const Context& context, text::Language language)
    : m_resource(css::resource::StringResourceWithLocation::create(
                     context, package_folder(context) + "/strings", true, locale_of(language), "ansinh",
                     rtl::OUString(), css::uno::Reference<css::task::XInteractionHandler>()),
                 css::uno::UNO_QUERY_THROW),
      m_language(language) {}

Sentences Sentences::for_window() const {
    Sentences same = *this;
    same.m_for_window = true;
    return same;
}

rtl::OUString Sentences::key(std::string_view code) const {
    const rtl::OUString own = to_office(code);
    const rtl::OUString in_window = "dialog." + own;
    return m_for_window && m_resource->hasEntryForId(in_window) ? in_window : own;
}

std::string Sentences::render(const Message& message, const text::UnitNames& names) const {
    const auto pattern = [this](std::string_view code) {
        try {
            return to_utf8(m_resource->resolveString(key(code)));
        } catch (const css::resource::MissingResourceException&) {
            throw std::out_of_range("no sentence for " + std::string(code));
        }
    };
    return text::render(message, m_language, pattern, names);
}

std::string Sentences::render(const Message& message, std::span<const std::string> names) const {
    return render(message, [&](std::size_t unit) {
        return unit < names.size() ? names[unit] : std::to_string(unit + 1);
    });
}

} // namespace ansinh::border
