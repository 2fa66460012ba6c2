using System.Collections.Frozen;

namespace ComplianceMonitor.Core.Mentions.Scanning;

/// <summary>Forenames that are common in Britain: with a capitalised word behind it one is taken for a person's name, and masked.</summary>
internal static class Forenames
{
    private const string Common =
        "Aaron Abbie Abdul Abigail Adam Adrian Ahmed Aidan Aisha Alan Albert Alex Alexander Alexandra Alfie Alice Alison Amanda Amber Amelia Amelie Amina Amir Amy Andrea Andrew Angela Anita Ann Anna Anne "
        + "Annie Anthony Antony Archie Arlo Arthur Arun Asha Ashley Audrey Austin Ava Aylin Barbara Barry Beatrice Ben Benjamin Bernard Bethany Beverley Bill Billy Bilal Bobby Bradley Brandon Brenda Brian "
        + "Bridget Caitlin Callum Cameron Carl Carol Caroline Catherine Cathy Charles Charlie Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Claire Clara Clare Clive Colin "
        + "Connor Craig Daisy Dale Damian Dan Daniel Danielle Darren Dave David Dawn Dean Deborah Debbie Declan Deepa Denise Dennis Derek Diana Diane Dominic Donna Doris Dorothy Douglas Duncan Dylan Edith "
        + "Edward Eileen Elaine Eleanor Elijah Elizabeth Ella Ellen Ellie Elliot Elliott Elsie Emily Emma Eric Erin Esme Ethan Eva Evan Eve Evelyn Evie Faith Farah Fatima Felicity Finlay Finley Fiona Florence "
        + "Frances Francesca Francis Frank Freddie Frederick Freya Gareth Gary Gavin Gemma Geoffrey George Georgia Georgina Gerald Gerard Gillian Glen Gordon Grace Graham Grant Greg Gregory Hannah Harley Harriet "
        + "Harrison Harry Harvey Hassan Hazel Heather Heidi Helen Henry Hilary Holly Howard Hugh Hugo Ian Ibrahim Imogen Imran Irene Iris Isaac Isabel Isabella Isabelle Isla Ivy Jack Jackie Jacob Jacqueline Jade Jake "
        + "James Jamie Jan Jane Janet Janice Jasmine Jason Jayden Jean Jeff Jeffrey Jennifer Jenny Jeremy Jessica Jill Jo Joan Joanna Joanne Joe Joel John Jon Jonathan Jordan Joseph Josh Joshua Joyce Jude Judith "
        + "Judy Julia Julian Julie June Justin Kai Karen Karl Kate Katherine Kathleen Kathryn Katie Keith Kelly Ken Kenneth Kerry Kevin Khadija Kieran Kim Kimberley Kirsty Kyle Lara Laura Lauren Layla Leah Lee Leo "
        + "Leon Lesley Leslie Lewis Liam Lily Linda Lisa Logan Lola Lorraine Louis Louisa Louise Lucas Lucy Luca Luke Lydia Lynn Lynne Maddison Maisie Malcolm Marcus Margaret Maria Marie Marilyn Marion Mark Martha "
        + "Martin Mary Maryam Mason Matilda Matt Matthew Maureen Max Maya Megan Mehmet Melanie Melissa Mia Michael Michelle Mike Mila Millie Mohamed Mohammad Mohammed Mohamud Moira Molly Monica Morgan Muhammad Musa "
        + "Nadia Naomi Natalie Natasha Nathan Nathaniel Neil Niamh Nicholas Nicola Nicole Nigel Noah Norma Norman Oliver Olivia Omar Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Penelope Peter Philip Phillip "
        + "Phoebe Phyllis Pippa Polly Poppy Priya Rachael Rachel Ravi Ray Raymond Rebecca Reece Reggie Rhys Richard Riley Rob Robert Robin Rodney Roger Ronald Ronnie Rory Rosa Rose Rosemary Rosie Ross Roy Ruby Russell "
        + "Ruth Ryan Saira Sally Sam Samantha Samina Samuel Sandra Sara Sarah Scarlett Scott Sean Sebastian Shane Shannon Sharon Shaun Sheila Shirley Sian Sienna Simon Sofia Sonia Sophia Sophie Stacey Stanley Stella "
        + "Stephanie Stephen Steve Steven Stuart Sue Summer Susan Suzanne Sylvia Tahir Tamsin Tania Tanya Tara Ted Teddy Teresa Terence Terry Thea Theo Theodore Theresa Thomas Tia Tim Timothy Tina Toby Tom Tommy Tony "
        + "Tracey Tracy Trevor Tyler Valerie Vanessa Vera Veronica Victor Victoria Vincent Violet Vivienne Wayne Wendy William Willow Winifred Yasmin Yusuf Yvonne Zac Zachary Zainab Zara Zoe";

    private static readonly FrozenSet<string> s_names = Common.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Has(string word) => s_names.Contains(word);
}
