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
</TS>
