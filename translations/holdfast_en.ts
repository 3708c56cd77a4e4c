<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>holdfast::models</name>
    <message numerus="yes">
        <source>%n stories</source>
        <translation>
            <numerusform>%n story</numerusform>
            <numerusform>%n stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::ClashPanel</name>
    <message numerus="yes">
        <source>On %n clash(es):</source>
        <translation>
            <numerusform>On %n clash:</numerusform>
            <numerusform>On %n clashes:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who shall see to %n clash(es)? Empty for nobody.</source>
        <translation>
            <numerusform>Who shall see to %n clash? Empty for nobody.</numerusform>
            <numerusform>Who shall see to %n clashes? Empty for nobody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::CriteriaPanel</name>
    <message numerus="yes">
        <source>%n criterion(criteria) assumed.</source>
        <translation>
            <numerusform>%n criterion assumed.</numerusform>
            <numerusform>%n criteria assumed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::MetricsPanel</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::SignOffPanel</name>
    <message numerus="yes">
        <source>State: %1. %n comment(s) open.</source>
        <translation>
            <numerusform>State: %1. %n comment open.</numerusform>
            <numerusform>State: %1. %n comments open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::panels::TablePanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::session::Session</name>
    <message numerus="yes">
        <source>Import %n drawing(s)</source>
        <translation>
            <numerusform>Import %n drawing</numerusform>
            <numerusform>Import %n drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Judge %n clash(es)</source>
        <translation>
            <numerusform>Judge %n clash</numerusform>
            <numerusform>Judge %n clashes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::BatchDialog</name>
    <message numerus="yes">
        <source>%n project(s) worked through; summary.pdf, summary.csv and summary.json are in %1.</source>
        <translation>
            <numerusform>%n project worked through; summary.pdf, summary.csv and summary.json are in %1.</numerusform>
            <numerusform>%n projects worked through; summary.pdf, summary.csv and summary.json are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::CatalogDialog</name>
    <message numerus="yes">
        <source>%n row(s) here are not verified; what is designed with them carries a dagger.</source>
        <translation>
            <numerusform>%n row here is not verified; what is designed with it carries a dagger.</numerusform>
            <numerusform>%n rows here are not verified; what is designed with them carries a dagger.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::HistoryDialog</name>
    <message numerus="yes">
        <source>%n event(s), the chain is intact.</source>
        <translation>
            <numerusform>%n event, the chain is intact.</numerusform>
            <numerusform>%n events, the chain is intact.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::ImportDialog</name>
    <message numerus="yes">
        <source>read, %n entities</source>
        <translation>
            <numerusform>read, %n entity</numerusform>
            <numerusform>read, %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) can be imported</source>
        <translation>
            <numerusform>%n file can be imported</numerusform>
            <numerusform>%n files can be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::MainWindow</name>
    <message numerus="yes">
        <source>Permits of %n address(es) were asked again: %1 new, %2 changed, %3 gone.</source>
        <translation>
            <numerusform>Permits of %n address were asked again: %1 new, %2 changed, %3 gone.</numerusform>
            <numerusform>Permits of %n addresses were asked again: %1 new, %2 changed, %3 gone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>holdfast::window::SitesPage</name>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n row cannot be read and is left out.</numerusform>
            <numerusform>%n rows cannot be read and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s)</source>
        <translation>
            <numerusform>%n alert</numerusform>
            <numerusform>%n alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n site(s) looked at: %1 complete, %2 with a source that was old, local or missing, %3 of which nothing could be had; %4 alerts. The summary is in %5.</source>
        <translation>
            <numerusform>%n site looked at: %1 complete, %2 with a source that was old, local or missing, %3 of which nothing could be had; %4 alerts. The summary is in %5.</numerusform>
            <numerusform>%n sites looked at: %1 complete, %2 with a source that was old, local or missing, %3 of which nothing could be had; %4 alerts. The summary is in %5.</numerusform>
        </translation>
    </message>
</context>
</TS>
