#include "office/dialog/open_place.hxx"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/util/thePathSettings.hpp>

namespace ansinh::office {

namespace dialogs = css::ui::dialogs;

std::optional<rtl::OUString> ask_which_to_open(const border::Context& context, const rtl::OUString& title,
                                               std::initializer_list<const char*> patterns) {
    const css::uno::Reference<dialogs::XFilePicker3> picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILEOPEN_SIMPLE);
    rtl::OUString filter;
    for (const char* pattern : patterns)
        filter += (filter.isEmpty() ? rtl::OUString() : rtl::OUString(";")) +
                  rtl::OUString::createFromAscii(pattern);
    picker->setTitle(title);
    picker->appendFilter(filter, filter);
    picker->setCurrentFilter(filter);
    picker->setDisplayDirectory(css::util::thePathSettings::get(context)->getWork());
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return std::nullopt;
    const css::uno::Sequence<rtl::OUString> chosen = picker->getSelectedFiles();
    return chosen.hasElements() ? std::optional(chosen[0]) : std::nullopt;
}

} // namespace ansinh::office
