#include "border/language.hxx"

#include "border/configuration.hxx"

#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/util/XChangesBatch.hpp>

namespace ansinh::border {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr const char* settings_path = "/vn.ansinh.Settings";
constexpr const char* property = "Language";

const char* stored(LanguageChoice choice) {
    switch (choice) {
    case LanguageChoice::vietnamese:
        return "vi";
    case LanguageChoice::english:
        return "en";
    case LanguageChoice::interface:
        break;
    }
    return "";
}

} // namespace

LanguageChoice language_choice(const Context& context) {
    rtl::OUString value;
    configuration(context, rtl::OUString::createFromAscii(settings_path))
        ->getByName(rtl::OUString::createFromAscii(property)) >>= value;
    if (value == "vi") return LanguageChoice::vietnamese;
    if (value == "en") return LanguageChoice::english;
    return LanguageChoice::interface;
}

void choose_language(const Context& context, LanguageChoice choice) {
    const Reference<css::container::XNameReplace> settings(
        configuration_for_update(context, rtl::OUString::createFromAscii(settings_path)));
    settings->replaceByName(rtl::OUString::createFromAscii(property),
                            Any(rtl::OUString::createFromAscii(stored(choice))));
    Reference<css::util::XChangesBatch>(settings, UNO_QUERY_THROW)->commitChanges();
}

text::Language spoken_language(const Context& context) {
    switch (language_choice(context)) {
    case LanguageChoice::vietnamese:
        return text::Language::vietnamese;
    case LanguageChoice::english:
        return text::Language::english;
    case LanguageChoice::interface:
        break;
    }
    return interface_language(context);
}

Reference<css::util::XChangesNotifier> language_notifier(const Context& context) {
    return Reference<css::util::XChangesNotifier>(
        configuration(context, rtl::OUString::createFromAscii(settings_path)), UNO_QUERY_THROW);
}

} // namespace ansinh::border
